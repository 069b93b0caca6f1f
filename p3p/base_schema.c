/* SPDX-License-Identifier: Apache-2.0 */
/* The base data schema of P3P 1.0 (5.5 to 5.7), as data. */

#include "schema.h"

#define COM P3P_BIT(P3P_COM)
#define DEM P3P_BIT(P3P_DEM)
#define INT P3P_BIT(P3P_INT)
#define NAV P3P_BIT(P3P_NAV)
#define ONL P3P_BIT(P3P_ONL)
#define PHY P3P_BIT(P3P_PHY)
#define UNI P3P_BIT(P3P_UNI)

/* No categories: those of the element that has the structure (5.5). */
#define OF_ITS_OWNER 0

/* Only the policy can say what is in it (5.7.2). */
#define VARIABLE 0

#define MADE_OF(name, structure, kinds)                                        \
    {                                                                          \
        name, structure, kinds, NULL, NULL, 0, 0, 0                            \
    }
#define PART(name, kinds) MADE_OF(name, NULL, kinds)

static const p3p_data_element structures[] = {
    PART("date.ymd.year", OF_ITS_OWNER),
    PART("date.ymd.month", OF_ITS_OWNER),
    PART("date.ymd.day", OF_ITS_OWNER),
    PART("date.hms.hour", OF_ITS_OWNER),
    PART("date.hms.minute", OF_ITS_OWNER),
    PART("date.hms.second", OF_ITS_OWNER),
    PART("date.fractionsecond", OF_ITS_OWNER),
    PART("date.timezone", OF_ITS_OWNER),
    PART("personname.prefix", DEM),
    PART("personname.given", PHY),
    PART("personname.family", PHY),
    PART("personname.middle", PHY),
    PART("personname.suffix", DEM),
    PART("personname.nickname", DEM),
    PART("login.id", UNI),
    PART("login.password", UNI),
    PART("certificate.key", UNI),
    PART("certificate.format", UNI),
    PART("telephonenum.intcode", PHY),
    PART("telephonenum.loccode", PHY),
    PART("telephonenum.number", PHY),
    PART("telephonenum.ext", PHY),
    PART("telephonenum.comment", PHY),
    MADE_OF("postal.name", "personname", PHY | DEM),
    PART("postal.street", PHY),
    PART("postal.city", DEM),
    PART("postal.stateprov", DEM),
    PART("postal.postalcode", DEM),
    PART("postal.country", DEM),
    PART("postal.organization", DEM),
    MADE_OF("telecom.telephone", "telephonenum", PHY),
    MADE_OF("telecom.fax", "telephonenum", PHY),
    MADE_OF("telecom.mobile", "telephonenum", PHY),
    MADE_OF("telecom.pager", "telephonenum", PHY),
    PART("online.email", ONL),
    PART("online.uri", ONL),
    MADE_OF("contact.postal", "postal", PHY | DEM),
    MADE_OF("contact.telecom", "telecom", PHY),
    MADE_OF("contact.online", "online", ONL),
    PART("uri.authority", OF_ITS_OWNER),
    PART("uri.stem", OF_ITS_OWNER),
    PART("uri.querystring", OF_ITS_OWNER),
    PART("ipaddr.hostname", COM),
    PART("ipaddr.partialhostname", DEM),
    PART("ipaddr.fullip", COM),
    PART("ipaddr.partialip", DEM),
    MADE_OF("loginfo.uri", "uri", NAV),
    MADE_OF("loginfo.timestamp", "date", NAV),
    MADE_OF("loginfo.clientip", "ipaddr", COM | DEM),
    PART("loginfo.other.httpmethod", NAV),
    PART("loginfo.other.bytes", NAV),
    PART("loginfo.other.statuscode", NAV),
    MADE_OF("httpinfo.referer", "uri", NAV),
    PART("httpinfo.useragent", COM),
};

/* What the schema says alike of a user and of somebody the user names. */
#define PERSON(who)                                                            \
    MADE_OF(who ".name", "personname", PHY | DEM),                             \
        MADE_OF(who ".bdate", "date", DEM),                                    \
        MADE_OF(who ".login", "login", UNI),                                   \
        MADE_OF(who ".cert", "certificate", UNI), PART(who ".gender", DEM),    \
        PART(who ".employer", DEM), PART(who ".department", DEM),              \
        PART(who ".jobtitle", DEM),                                            \
        MADE_OF(who ".home-info", "contact", PHY | ONL | DEM),                 \
        MADE_OF(who ".business-info", "contact", PHY | ONL | DEM)

static const p3p_data_element elements[] = {
    MADE_OF("dynamic.clickstream", "loginfo", NAV | COM | DEM),
    MADE_OF("dynamic.http", "httpinfo", NAV | COM),
    PART("dynamic.clientevents", NAV),
    PART("dynamic.cookies", VARIABLE),
    PART("dynamic.miscdata", VARIABLE),
    PART("dynamic.searchtext", INT),
    PART("dynamic.interactionrecord", INT),
    PERSON("user"),
    PERSON("thirdparty"),
    PART("business.name", DEM),
    PART("business.department", DEM),
    MADE_OF("business.cert", "certificate", UNI),
    MADE_OF("business.contact-info", "contact", PHY | ONL | DEM),
};

const p3p_schema p3p_base_schema = {
    elements, sizeof elements / sizeof elements[0], structures,
    sizeof structures / sizeof structures[0]};
