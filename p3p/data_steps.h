/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_DATA_STEPS_H
#define P3P_DATA_STEPS_H

/*
 * The steps of the names of the base data schema (P3P 1.0, 5.5 and 5.6), to
 * which every language has a text: "user.name.given" is data of the user, a
 * name, a given name.
 */

/*
 *   X(identifier, "step", role)
 * Where the same step means two things, the one in front of it is with it.
 * A HOLDER goes without saying in front of what it holds. In an entity, the
 * parts of a WHOLE make one entry.
 */
#define P3P_DATA_STEPS(X)                                                      \
    X(DYNAMIC, "dynamic", HOLDER)                                              \
    X(USER, "user", HOLDER)                                                    \
    X(THIRDPARTY, "thirdparty", STEP)                                          \
    X(BUSINESS, "business", HOLDER)                                            \
    /* dynamic */                                                              \
    X(CLICKSTREAM, "clickstream", STEP)                                        \
    X(HTTP, "http", STEP)                                                      \
    X(CLIENTEVENTS, "clientevents", STEP)                                      \
    X(COOKIES, "cookies", STEP)                                                \
    X(MISCDATA, "miscdata", STEP)                                              \
    X(SEARCHTEXT, "searchtext", STEP)                                          \
    X(INTERACTIONRECORD, "interactionrecord", STEP)                            \
    /* user, thirdparty and business */                                        \
    X(NAME, "name", STEP)                                                      \
    X(BDATE, "bdate", STEP)                                                    \
    X(LOGIN, "login", STEP)                                                    \
    X(CERT, "cert", STEP)                                                      \
    X(GENDER, "gender", STEP)                                                  \
    X(EMPLOYER, "employer", STEP)                                              \
    X(DEPARTMENT, "department", STEP)                                          \
    X(JOBTITLE, "jobtitle", STEP)                                              \
    X(HOME_INFO, "home-info", STEP)                                            \
    X(BUSINESS_INFO, "business-info", STEP)                                    \
    X(BUSINESS_NAME, "business.name", STEP)                                    \
    X(CONTACT_INFO, "contact-info", HOLDER)                                    \
    /* date */                                                                 \
    X(YMD, "ymd", HOLDER)                                                      \
    X(YEAR, "year", STEP)                                                      \
    X(MONTH, "month", STEP)                                                    \
    X(DAY, "day", STEP)                                                        \
    X(HMS, "hms", HOLDER)                                                      \
    X(HOUR, "hour", STEP)                                                      \
    X(MINUTE, "minute", STEP)                                                  \
    X(SECOND, "second", STEP)                                                  \
    X(FRACTIONSECOND, "fractionsecond", STEP)                                  \
    X(TIMEZONE, "timezone", STEP)                                              \
    /* personname, login, certificate */                                       \
    X(PREFIX, "prefix", STEP)                                                  \
    X(GIVEN, "given", STEP)                                                    \
    X(FAMILY, "family", STEP)                                                  \
    X(MIDDLE, "middle", STEP)                                                  \
    X(SUFFIX, "suffix", STEP)                                                  \
    X(NICKNAME, "nickname", STEP)                                              \
    X(ID, "id", STEP)                                                          \
    X(PASSWORD, "password", STEP)                                              \
    X(KEY, "key", STEP)                                                        \
    X(FORMAT, "format", STEP)                                                  \
    /* contact: telecom, telephonenum */                                       \
    X(TELECOM, "telecom", HOLDER)                                              \
    X(TELEPHONE, "telephone", WHOLE)                                           \
    X(FAX, "fax", WHOLE)                                                       \
    X(MOBILE, "mobile", WHOLE)                                                 \
    X(PAGER, "pager", WHOLE)                                                   \
    X(INTCODE, "intcode", STEP)                                                \
    X(LOCCODE, "loccode", STEP)                                                \
    X(NUMBER, "number", STEP)                                                  \
    X(EXT, "ext", STEP)                                                        \
    X(COMMENT, "comment", STEP)                                                \
    /* contact: postal, online */                                              \
    X(POSTAL, "postal", WHOLE)                                                 \
    X(STREET, "street", STEP)                                                  \
    X(CITY, "city", STEP)                                                      \
    X(STATEPROV, "stateprov", STEP)                                            \
    X(POSTALCODE, "postalcode", STEP)                                          \
    X(COUNTRY, "country", STEP)                                                \
    X(ORGANIZATION, "organization", STEP)                                      \
    X(ONLINE, "online", HOLDER)                                                \
    X(EMAIL, "email", STEP)                                                    \
    X(URI, "uri", STEP)                                                        \
    /* loginfo, httpinfo, uri, ipaddr */                                       \
    X(CLICKSTREAM_URI, "clickstream.uri", STEP)                                \
    X(AUTHORITY, "authority", STEP)                                            \
    X(STEM, "stem", STEP)                                                      \
    X(QUERYSTRING, "querystring", STEP)                                        \
    X(TIMESTAMP, "timestamp", STEP)                                            \
    X(CLIENTIP, "clientip", STEP)                                              \
    X(HOSTNAME, "hostname", STEP)                                              \
    X(PARTIALHOSTNAME, "partialhostname", STEP)                                \
    X(FULLIP, "fullip", STEP)                                                  \
    X(PARTIALIP, "partialip", STEP)                                            \
    X(OTHER, "other", HOLDER)                                                  \
    X(HTTPMETHOD, "httpmethod", STEP)                                          \
    X(BYTES, "bytes", STEP)                                                    \
    X(STATUSCODE, "statuscode", STEP)                                          \
    X(REFERER, "referer", STEP)                                                \
    X(USERAGENT, "useragent", STEP)

typedef enum {
#define P3P_DATA_STEP(identifier, name, role) P3P_STEP_##identifier,
    P3P_DATA_STEPS(P3P_DATA_STEP)
#undef P3P_DATA_STEP
        P3P_DATA_STEP_COUNT
} p3p_data_step;

#endif
