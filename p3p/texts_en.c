/* SPDX-License-Identifier: Apache-2.0 */
/* English. */

#include "language.h"

TEXT(name, "English")

/* ---- tokens: a few words for lists, and what the site commits itself to */

TOKEN(NOI, "no identified data",
      "The site keeps no data that identifies a person, so there is nothing "
      "to give access to.")
TOKEN(ALL, "access to all identified data",
      "Visitors can see all the data that the site keeps about them as "
      "identified persons.")
TOKEN(CAO, "access to contact data and some other data",
      "Visitors can see their contact data and some of the other data that "
      "the site keeps about them.")
TOKEN(IDC, "access to contact data",
      "Visitors can see their contact data, but nothing else that the site "
      "keeps about them.")
TOKEN(OTI, "access to some data other than contact data",
      "Visitors can see some of the data that the site keeps about them, but "
      "not their contact data.")
TOKEN(NON, "no access", "Visitors cannot see the data that is kept about them.")
TOKEN(DSP, "a procedure for disputes",
      "There is a procedure for disputes; the full policy says which.")
TOKEN(COR, "correction",
      "If the site breaks its policy, it puts the harm that it did right.")
TOKEN(MON, "money",
      "If the site breaks its policy, it pays whoever was harmed.")
TOKEN(LAW, "what the law provides",
      "If the site breaks its policy, the law says what is owed to whoever "
      "was harmed.")
TOKEN(NID, "data that identifies nobody",
      "Either no data is collected, or it is made anonymous, so that nobody "
      "can be identified by it.")
TOKEN(CUR, "completing what the visitor is doing",
      "Data is used to complete the activity for which the visitor gave it, "
      "such as an order or a search.")
TOKEN(ADM, "running the site",
      "Data is used for the technical administration of the site and its "
      "computers.")
TOKEN(DEV, "research and development",
      "Data is used to study and improve the site, its services or its "
      "products.")
TOKEN(CUS, "customization",
      "Data is used to adapt the site to what the visitor chose (a token of "
      "a draft, not of P3P 1.0).")
TOKEN(TAI, "tailoring a single visit",
      "Data is used to tailor the site to the visitor during this one visit, "
      "and not afterwards.")
TOKEN(PSA, "analysis under a pseudonym",
      "Data is collected under a pseudonym to study habits and interests, "
      "without finding out who the visitor is.")
TOKEN(PSD, "decisions under a pseudonym",
      "Data collected under a pseudonym decides what a visitor is shown, "
      "without finding out who the visitor is.")
TOKEN(IVA, "analysis of identified persons",
      "Data is tied to an identified person to study that person's habits "
      "and interests.")
TOKEN(IVD, "decisions about identified persons",
      "Data is tied to an identified person to make decisions about that "
      "person, such as which offers to show.")
TOKEN(CON, "contacting visitors for marketing",
      "Visitors are contacted to promote products or services, by any means "
      "but the telephone.")
TOKEN(HIS, "historical preservation",
      "Data is kept as a record of history, as a law or a stated policy "
      "demands.")
TOKEN(TEL, "telemarketing",
      "Visitors are telephoned to promote products or services.")
TOKEN(OTP, "other purposes",
      "Data is used for other purposes, which only the full policy tells.")
TOKEN(OUR, "the site and those who act for it",
      "Data stays with the site and with agents who use it for the site "
      "alone.")
TOKEN(DEL, "delivery services",
      "Data goes to delivery services, which may use it for purposes of "
      "their own.")
TOKEN(SAM, "others with the same practices",
      "Data goes to others who use it for themselves, under the same "
      "practices as the site.")
TOKEN(UNR, "unrelated third parties",
      "Data goes to third parties of whose practices the site knows nothing.")
TOKEN(PUB, "the public",
      "Data is published where anybody can read it, such as in a forum or a "
      "directory.")
TOKEN(OTR, "others with practices of their own",
      "Data goes to others who answer to the site but have practices of "
      "their own.")
TOKEN(NOR, "no longer than one request takes",
      "Data is not kept longer than it takes to answer one request.")
TOKEN(STP, "until the stated purpose is met",
      "Data is destroyed as soon as the stated purpose is met.")
TOKEN(LEG, "as long as the law demands",
      "Data is kept for as long as a law demands and then destroyed.")
TOKEN(BUS, "as long as the business practices of the site say",
      "The site's own business practices say how long data is kept.")
TOKEN(IND, "without any limit",
      "Data is kept indefinitely: no time is set for its destruction.")
TOKEN(PHY, "physical contact data",
      "The data has what it takes to find or reach a person in the physical "
      "world, such as an address or a telephone number.")
TOKEN(ONL, "online contact data",
      "The data has what it takes to reach a person on the Internet, such as "
      "an e-mail address.")
TOKEN(UNI, "unique identifiers",
      "The data has identifiers that tell one person from all others, except "
      "those of banks and governments.")
TOKEN(PUR, "purchases",
      "The data tells what was bought and how it was paid for.")
TOKEN(FIN, "finances",
      "The data tells about a person's finances, such as accounts, balances "
      "or payments.")
TOKEN(COM, "the visitor's computer",
      "The data tells about the visitor's computer, such as its address, "
      "system or browser.")
TOKEN(NAV, "pages visited",
      "The data tells which pages were visited, when, and for how long "
      "(click-stream data).")
TOKEN(INT, "interactions with the site",
      "The data tells what was done on the site, such as searches made or "
      "the activity of an account.")
TOKEN(DEM, "demographic and socio-economic data",
      "The data tells about traits such as sex, age, income or region.")
TOKEN(CNT, "the content of messages",
      "The data has the words of messages, such as e-mails or posts in a "
      "forum.")
TOKEN(STA, "state management (cookies)",
      "The data is what the mechanism of cookies itself needs to keep a "
      "session or to recognize a visitor (state management).")
TOKEN(POL, "political and religious views",
      "The data tells about membership in groups such as churches, unions or "
      "parties.")
TOKEN(HEA, "health",
      "The data tells about a person's health, or interest in matters of "
      "health.")
TOKEN(PRE, "tastes and preferences",
      "The data tells what a person likes, such as favourite colours or "
      "music.")
TOKEN(LOC, "location", "The data tells where a person is at the moment.")
TOKEN(GOV, "government identifiers",
      "The data has identifiers that a government issued, such as the number "
      "of a passport or of a social insurance.")
TOKEN(OTC, "other data",
      "The data is of other kinds, which only the full policy tells.")
TOKEN(TST, "a test",
      "The policy is only a test and has to be ignored: it commits the site "
      "to nothing.")

TEXT(group_ACCESS, "Access")
TEXT(group_DISPUTES, "Disputes")
TEXT(group_REMEDY, "Remedy")
TEXT(group_NONIDENTIFIABLE, "Non-identifiable")
TEXT(group_PURPOSE, "Purpose")
TEXT(group_RECIPIENT, "Recipient")
TEXT(group_RETENTION, "Retention")
TEXT(group_CATEGORY, "Category")
TEXT(group_TEST, "Test")

TEXT(consent_ALWAYS, "Always: the visitor is given no choice.")
TEXT(consent_OPT_IN, "Opt-in: only if the visitor has agreed beforehand.")
TEXT(consent_OPT_OUT, "Opt-out: unless the visitor objects.")

TEXT(heading_token, "Token")
TEXT(heading_group, "Group")
TEXT(heading_meaning, "Meaning")
TEXT(heading_whole, "As a whole:")
TEXT(field_group, "Header")
TEXT(field_meaning, "What follows is a P3P compact policy.")
TEXT(unknown_group, "Unknown")
TEXT(unknown_meaning, "Not a P3P token: it promises nothing.")
TEXT(unknown_near,
     "Not a P3P token: it promises nothing. %1 was probably meant.")
TEXT(has_errors, "The policy has errors; `p3p check` says which.")
TEXT(has_warnings, "There are doubts about the policy; `p3p check` says which.")

/* ---- the policy as a whole */

TEXT(whole_category,
     "The cookies, and what the site links to them, are about: %1.")
TEXT(whole_purpose, "The data is used for: %1.")
TEXT(whole_recipient, "It goes to: %1.")
TEXT(whole_retention, "It is kept: %1.")
TEXT(whole_remedy, "Remedies: %1.")
TEXT(whole_opt_in, "%1 (opt-in)")
TEXT(whole_opt_out, "%1 (opt-out)")
TEXT(whole_no_choice, "Visitors have no choice about any of this.")
TEXT(whole_unsaid, "Left unsaid: %1.")
TEXT(whole_unknown, "These words are no tokens and promise nothing: %1.")
TEXT(whole_nothing,
     "Not one word of this is a P3P token: it says nothing about what the "
     "site does.")

TEXT(unsaid_ACCESS, "whether people can see the data kept about them")
TEXT(unsaid_DISPUTES, "where to turn with a complaint")
TEXT(unsaid_REMEDY, "what comes of a complaint")
TEXT(unsaid_PURPOSE, "what the data is used for")
TEXT(unsaid_RECIPIENT, "who receives the data")
TEXT(unsaid_RETENTION, "how long the data is kept")
TEXT(unsaid_CATEGORY, "what kinds of data there are")

/* ---- what browsers do with cookies */

TEXT(agent_ie6, "Internet Explorer 6 to 11")
TEXT(agent_mozilla, "Netscape 7 and Mozilla 1")
TEXT(agent_preferences, "Internet Explorer with the preferences of %1")

TEXT(action_ACCEPT, "accept")
TEXT(action_FLAG, "flag")
TEXT(action_PROMPT, "ask")
TEXT(action_LEASH, "leash")
TEXT(action_DOWNGRADE, "downgrade")
TEXT(action_BLOCK, "block")
TEXT(outcome_ACCEPT, "Accepted.")
TEXT(outcome_FLAG, "Accepted, but the browser shows a warning.")
TEXT(outcome_PROMPT, "The browser asks its user.")
TEXT(outcome_LEASH, "Kept, but sent back to the first party only.")
TEXT(outcome_DOWNGRADE, "Turned into a session cookie.")
TEXT(outcome_BLOCK, "Blocked.")

TEXT(party_FIRST_PARTY, "First party")
TEXT(party_THIRD_PARTY, "Third party")
TEXT(kind_PERSISTENT, "persistent")
TEXT(kind_SESSION, "session")
TEXT(level_ACCEPT_ALL, "Accept all")
TEXT(level_LOW, "Low")
TEXT(level_MEDIUM, "Medium (default)")
TEXT(level_MEDIUM_HIGH, "Medium High")
TEXT(level_HIGH, "High")
TEXT(level_BLOCK_ALL, "Block all")
TEXT(mozilla_level_MOZILLA_EARLY_LOW, "Low (early)")
TEXT(mozilla_level_MOZILLA_EARLY_MEDIUM, "Medium (early)")
TEXT(mozilla_level_MOZILLA_EARLY_HIGH, "High (early)")
TEXT(mozilla_level_MOZILLA_LOW, "Low")
TEXT(mozilla_level_MOZILLA_MEDIUM, "Medium (default)")
TEXT(mozilla_level_MOZILLA_HIGH, "High")

TEXT(heading_level, "Privacy level")
TEXT(heading_zone, "Zone")
TEXT(heading_categories, "Data that identifies a person:")
TEXT(heading_uses, "What is done with it, to which the browser objects:")
TEXT(heading_with, "Cookies with this policy")
TEXT(heading_without, "Cookies without a policy")
TEXT(heading_notes, "Why, and what would change it:")

TEXT(ie6_class_CLASS_NO_POLICY, "There is no compact policy.")
TEXT(ie6_class_CLASS_NONE,
     "The policy is unsatisfactory: data that identifies a person is used "
     "without a choice for that person.")
TEXT(ie6_class_CLASS_IMPLICIT,
     "The policy is unsatisfactory at high levels: data that identifies a "
     "person is used unless that person opts out.")
TEXT(ie6_class_CLASS_EXPLICIT,
     "The policy is satisfactory: data that identifies a person is used only "
     "if that person has opted in.")
TEXT(ie6_class_CLASS_SATISFACTORY,
     "The policy is satisfactory: it names no use of data that identifies a "
     "person to which the browser objects.")
TEXT(mozilla_class_CLASS_NO_POLICY, "The browser sees no compact policy.")
TEXT(mozilla_class_CLASS_NONE,
     "To this browser personal data is used without consent.")
TEXT(mozilla_class_CLASS_IMPLICIT,
     "To this browser personal data is used unless its owner opts out.")
TEXT(mozilla_class_CLASS_EXPLICIT,
     "To this browser personal data is used only if its owner opted in.")
TEXT(mozilla_class_CLASS_SATISFACTORY,
     "To this browser the policy names no personal data.")

TEXT(unstated_purpose, "The policy does not say what that data is used for.")
TEXT(unstated_recipient, "The policy does not say who receives that data.")

TEXT(reason_ACCEPTS_ALL, "This level accepts every cookie.")
TEXT(reason_BLOCKS_ALL, "This level blocks every cookie.")
TEXT(reason_SATISFACTORY, "The policy is satisfactory at this level.")
TEXT(reason_SESSION_EXEMPT,
     "Session cookies are accepted here whatever the policy says.")
TEXT(reason_SESSION_ALREADY,
     "It would become a session cookie, which it is already.")
TEXT(reason_NO_POLICY, "There is no compact policy.")
TEXT(reason_NO_OPT_OUT,
     "Some of the uses that this level minds have no opt-out.")
TEXT(reason_NO_OPT_IN,
     "At this level, all of the uses that it minds have to be opt-in.")
TEXT(reason_UNSTATED_PURPOSE,
     "The policy does not say what sensitive data is used for.")
TEXT(reason_UNSTATED_RECIPIENT,
     "The policy does not say who receives sensitive data.")
TEXT(reason_RULE, "A rule of the preferences says so.")
TEXT(reason_NO_RULE, "No rule of the preferences applies.")
TEXT(reason_CLASS, "That is how this level treats such a policy.")
TEXT(reason_INVALID,
     "The policy is invalid to this browser, which then expects the worst.")

TEXT(note_rule, "Rule %1: %2")
TEXT(note_remedy, "Smallest change: %1.")
TEXT(note_other_remedy, "Or: %1.")
TEXT(note_stated, ", and add %1")

TEXT(remedy_REMEDY_OPT_OUT, "offer an opt-out, with %2 in place of %1")
TEXT(remedy_REMEDY_OPT_IN, "make it opt-in, with %2 in place of %1")
TEXT(remedy_REMEDY_DROP_USES, "do without that use: leave out %1")
TEXT(remedy_REMEDY_DROP_CATEGORIES, "do without that data: leave out %1")
TEXT(remedy_REMEDY_STATE, "say what is done with the data: add %2")
TEXT(remedy_REMEDY_SEND_POLICY, "send a compact policy, with %2 at least")

TEXT(remark_medium,
     "Third-party cookies at Medium: Microsoft described this level in two "
     "ways. By one an opt-out is enough, as shown here; by the other it has "
     "to be opt-in.")
TEXT(remark_lenient,
     "The browser accepts this policy only because it ignores words that it "
     "does not know. A browser that does not rely on policies with errors, "
     "as P3P 1.1 asks, treats these cookies as if there were no policy.")
TEXT(remark_ignored, "Words that this browser does not know: %1.")
TEXT(remark_invalid,
     "The word \"%1\" is unknown to this browser and spoils the whole "
     "policy.")

/* ---- responses */

TEXT(heading_cookies, "Cookies:")
TEXT(heading_policy, "Policy:")
TEXT(cookie_nameless, "(without a name)")
TEXT(cookie_deleted, "deleted")
TEXT(inspect_no_cookies, "This response sets no cookie.")
TEXT(inspect_no_policy, "No compact policy covers these cookies.")
TEXT(inspect_unneeded, "No cookie here needs the policy.")
TEXT(inspect_totals, "Cookies set: %1. Covered by a policy without errors: %2.")
TEXT(inspect_good, "Every cookie has its policy.")
TEXT(inspect_bad, "Not every cookie has a policy without errors.")

/* ---- pages */

TEXT(page_title, "Privacy policy")
TEXT(page_titles, "Privacy policies")
TEXT(page_intro,
     "What this site collects, what it does with it, and what browsers make "
     "of that. All of it comes from one file, the site's P3P policy, which "
     "programs can read too.")
TEXT(page_languages, "Languages")
TEXT(page_source, "The policy file (XML)")

TEXT(heading_entity, "Who is responsible")
TEXT(heading_access, "Access to your data")
TEXT(heading_disputes, "Disputes")
TEXT(disputes_none, "The policy names no procedure for disputes.")
TEXT(disputes_resolution, "who settles it")
TEXT(disputes_service, "where to turn")
TEXT(disputes_remedies, "remedies")
TEXT(disputes_verification, "verification")
TEXT(resolution_service, "the site's own customer service")
TEXT(resolution_independent, "an independent organisation")
TEXT(resolution_court, "a court")
TEXT(resolution_law, "the law that applies")
TEXT(heading_more, "In the site's own words")
TEXT(more_discuri, "The full text of the policy")
TEXT(more_opturi, "Where to agree or object to uses of data")
TEXT(heading_statements, "What is collected, and what for")
TEXT(statements_count, "Data is grouped by what it is used for. Groups: %1.")
TEXT(heading_statement, "Group %1")
TEXT(statement_data, "Data")
TEXT(statement_purposes, "Used for")
TEXT(statement_recipients, "Goes to")
TEXT(statement_retention, "Kept")
TEXT(data_optional, "optional")

TEXT(heading_compact, "Compact policy")
TEXT(compact_intro,
     "The policy in short, as the web server sends it with cookies:")
TEXT(compact_caption, "What each part of the compact policy says")
TEXT(heading_evaluation, "What browsers do with the cookies")
TEXT(evaluation_intro,
     "%1 judges the compact policy that comes with a cookie. What it does "
     "then depends on the privacy level that the user chose, on how long "
     "the cookie lasts, and on whether it is set by the site being visited "
     "(first party) or by another that is part of the page (third party).")
TEXT(evaluation_caption,
     "What happens to a cookie at each privacy level, and why")
TEXT(heading_remedies, "What would change it")
TEXT(remedy_accepted, "Accepted then:")
TEXT(evaluation_caution,
     "This is a forecast, computed from the published rules of the browser. "
     "It does not replace a test with the browser itself.")

TEXT(status_title, "P3P on this server")
TEXT(status_intro,
     "The policies of the configuration as it was read, what the checker "
     "remarks on them, what they say, and what browsers make of it.")
TEXT(status_none, "No policy is configured.")
TEXT(status_place, "Configured in")
TEXT(status_policy_file, "Policy file")
TEXT(status_header, "Header sent")
TEXT(status_no_header, "No P3P header is sent.")
TEXT(status_remarks, "Remarks")
TEXT(status_no_remarks, "The checker has nothing to remark.")

/* ---- data, step by step */

TEXT(step_DYNAMIC, "technical data of the visit")
TEXT(step_USER, "data about the visitor")
TEXT(step_THIRDPARTY, "another person")
TEXT(step_BUSINESS, "data about an organisation")
TEXT(step_CLICKSTREAM, "click-stream data")
TEXT(step_HTTP, "HTTP protocol data")
TEXT(step_CLIENTEVENTS, "what is done on a page")
TEXT(step_COOKIES, "HTTP cookies")
TEXT(step_MISCDATA, "other data")
TEXT(step_SEARCHTEXT, "search terms")
TEXT(step_INTERACTIONRECORD, "records of what was done on the site")
TEXT(step_NAME, "name")
TEXT(step_BDATE, "date of birth")
TEXT(step_LOGIN, "login data")
TEXT(step_CERT, "certificate")
TEXT(step_GENDER, "gender")
TEXT(step_EMPLOYER, "employer")
TEXT(step_DEPARTMENT, "department")
TEXT(step_JOBTITLE, "job title")
TEXT(step_HOME_INFO, "contact details at home")
TEXT(step_BUSINESS_INFO, "contact details at work")
TEXT(step_BUSINESS_NAME, "organisation")
TEXT(step_CONTACT_INFO, "contact details")
TEXT(step_YMD, "date")
TEXT(step_YEAR, "year")
TEXT(step_MONTH, "month")
TEXT(step_DAY, "day")
TEXT(step_HMS, "time of day")
TEXT(step_HOUR, "hour")
TEXT(step_MINUTE, "minute")
TEXT(step_SECOND, "second")
TEXT(step_FRACTIONSECOND, "fraction of a second")
TEXT(step_TIMEZONE, "time zone")
TEXT(step_PREFIX, "title before the name")
TEXT(step_GIVEN, "given name")
TEXT(step_FAMILY, "family name")
TEXT(step_MIDDLE, "middle name")
TEXT(step_SUFFIX, "title after the name")
TEXT(step_NICKNAME, "nickname")
TEXT(step_ID, "user name")
TEXT(step_PASSWORD, "password")
TEXT(step_KEY, "key")
TEXT(step_FORMAT, "format")
TEXT(step_TELECOM, "telephone and fax numbers")
TEXT(step_TELEPHONE, "telephone")
TEXT(step_FAX, "fax")
TEXT(step_MOBILE, "mobile telephone")
TEXT(step_PAGER, "pager")
TEXT(step_INTCODE, "country code")
TEXT(step_LOCCODE, "area code")
TEXT(step_NUMBER, "number")
TEXT(step_EXT, "extension")
TEXT(step_COMMENT, "comment")
TEXT(step_POSTAL, "postal address")
TEXT(step_STREET, "street")
TEXT(step_CITY, "city")
TEXT(step_STATEPROV, "state or province")
TEXT(step_POSTALCODE, "postal code")
TEXT(step_COUNTRY, "country")
TEXT(step_ORGANIZATION, "organisation in the address")
TEXT(step_ONLINE, "e-mail and web addresses")
TEXT(step_EMAIL, "e-mail address")
TEXT(step_URI, "web address")
TEXT(step_CLICKSTREAM_URI, "address that was requested")
TEXT(step_AUTHORITY, "host and port")
TEXT(step_STEM, "path")
TEXT(step_QUERYSTRING, "query string")
TEXT(step_TIMESTAMP, "time of the request")
TEXT(step_CLIENTIP, "network address of the visitor")
TEXT(step_HOSTNAME, "host name")
TEXT(step_PARTIALHOSTNAME, "part of the host name")
TEXT(step_FULLIP, "whole IP address")
TEXT(step_PARTIALIP, "part of the IP address")
TEXT(step_OTHER, "technical details of the request")
TEXT(step_HTTPMETHOD, "HTTP method")
TEXT(step_BYTES, "number of bytes")
TEXT(step_STATUSCODE, "status code")
TEXT(step_REFERER, "page that led here")
TEXT(step_USERAGENT, "browser and its version")

LANGUAGE(en)
