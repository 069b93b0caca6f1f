/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Estonian. Terms: compact policy kompaktpoliitika, token tähis, opt-in
 * eelnev nõusolek, opt-out loobumine, cookie küpsis, first and third party
 * esimene ja kolmas osapool, state management olekuhaldus.
 */

#include "language.h"

TEXT(name, "Eesti")

/* ---- tokens */

TOKEN(NOI, "tuvastatavaid andmeid ei ole",
      "Sait ei säilita andmeid, mille järgi saaks isikut tuvastada, seega "
      "pole millelegi juurdepääsu anda.")
TOKEN(ALL, "juurdepääs kõigile isikuga seotud andmetele",
      "Külastaja saab vaadata kõiki andmeid, mida sait temaga kui tuvastatud "
      "isikuga seoses säilitab.")
TOKEN(CAO, "juurdepääs kontaktandmetele ja osale muudest andmetest",
      "Külastaja saab vaadata oma kontaktandmeid ja osa muudest andmetest, "
      "mida sait tema kohta säilitab.")
TOKEN(IDC, "juurdepääs kontaktandmetele",
      "Külastaja saab vaadata oma kontaktandmeid, kuid mitte muud, mida sait "
      "tema kohta säilitab.")
TOKEN(OTI, "juurdepääs osale andmetest peale kontaktandmete",
      "Külastaja saab vaadata osa andmetest, mida sait tema kohta säilitab, "
      "kuid mitte oma kontaktandmeid.")
TOKEN(NON, "juurdepääsu ei ole",
      "Külastaja ei saa vaadata andmeid, mida tema kohta säilitatakse.")
TOKEN(DSP, "vaidluste lahendamise kord",
      "Vaidluste lahendamiseks on olemas kord; milline, ütleb täispoliitika.")
TOKEN(COR, "tagajärgede parandamine",
      "Kui sait rikub oma poliitikat, parandab ta rikkumise tagajärjed.")
TOKEN(MON, "rahaline hüvitis",
      "Kui sait rikub oma poliitikat, maksab ta kahju kannatanule hüvitist.")
TOKEN(LAW, "seaduses ette nähtud heastamine",
      "Kui sait rikub oma poliitikat, määrab seadus, kuidas see kahju "
      "kannatanule heastatakse.")
TOKEN(NID, "andmed, mis kedagi ei tuvasta",
      "Andmeid kas ei koguta või muudetakse need anonüümseks, nii et kedagi "
      "ei saa nende järgi tuvastada.")
TOKEN(CUR, "külastaja pooleli oleva tegevuse lõpuleviimine",
      "Andmeid kasutatakse selleks, et viia lõpule tegevus, mille jaoks "
      "külastaja need andis, näiteks tellimus või otsing.")
TOKEN(ADM, "saidi haldamine",
      "Andmeid kasutatakse saidi ja selle arvutite tehniliseks haldamiseks.")
TOKEN(DEV, "uurimis- ja arendustegevus",
      "Andmeid kasutatakse saidi, selle teenuste või toodete uurimiseks ja "
      "täiustamiseks.")
TOKEN(CUS, "kohandamine",
      "Andmeid kasutatakse saidi kohandamiseks külastaja valikute järgi "
      "(tähis pärineb kavandist ega kuulu P3P 1.0 juurde).")
TOKEN(TAI, "ühekordne kohandamine",
      "Andmeid kasutatakse saidi kohandamiseks külastajale üksnes selle ühe "
      "külastuse ajal, mitte hiljem.")
TOKEN(PSA, "analüüs varjunime all",
      "Andmeid kogutakse varjunime all, et uurida harjumusi ja huve; seda, "
      "kes külastaja on, välja ei selgitata.")
TOKEN(PSD, "otsused varjunime all",
      "Varjunime all kogutud andmete järgi otsustatakse, mida külastajale "
      "näidata; seda, kes ta on, välja ei selgitata.")
TOKEN(IVA, "tuvastatud isikute analüüs",
      "Andmed seotakse tuvastatud isikuga, et uurida tema harjumusi ja huve.")
TOKEN(IVD, "otsused tuvastatud isikute kohta",
      "Andmed seotakse tuvastatud isikuga, et tema kohta otsuseid teha, "
      "näiteks milliseid pakkumisi talle näidata.")
TOKEN(CON, "külastajatega ühenduse võtmine turunduseks",
      "Külastajatega võetakse toodete või teenuste turundamiseks ühendust "
      "muul viisil kui telefoni teel.")
TOKEN(HIS, "ajalooline säilitamine",
      "Andmeid säilitatakse ajaloo talletamiseks, nagu seadus või "
      "avaldatud kord ette näeb.")
TOKEN(TEL, "telefoniturundus",
      "Külastajatele helistatakse toodete või teenuste turundamiseks.")
TOKEN(OTP, "muud eesmärgid",
      "Andmeid kasutatakse muudel eesmärkidel, millest räägib ainult "
      "täispoliitika.")
TOKEN(OUR, "sait ja need, kes tegutsevad tema nimel",
      "Andmed jäävad saidile ja esindajatele, kes kasutavad neid ainult saidi "
      "jaoks.")
TOKEN(DEL, "tarneteenused",
      "Andmed antakse tarneteenustele, kes võivad neid kasutada ka oma "
      "eesmärkidel.")
TOKEN(SAM, "samade tavadega organisatsioonid",
      "Andmed antakse teistele, kes kasutavad neid enda jaoks, kuid saidiga "
      "samade tavade järgi.")
TOKEN(UNR, "kõrvalised isikud",
      "Andmed antakse kõrvalistele isikutele, kelle tavasid sait ei tunne.")
TOKEN(PUB, "avalikkus",
      "Andmed avaldatakse seal, kus igaüks saab neid lugeda, näiteks foorumis "
      "või kataloogis.")
TOKEN(OTR, "omaenda tavadega organisatsioonid",
      "Andmed antakse teistele, kes vastutavad saidi ees, kuid järgivad "
      "omaenda tavasid.")
TOKEN(NOR, "ainult ühele päringule vastamise ajal",
      "Andmeid ei säilitata kauem, kui kulub ühele päringule vastamiseks.")
TOKEN(STP, "kuni nimetatud eesmärk on täidetud",
      "Andmed hävitatakse kohe, kui nimetatud eesmärk on täidetud.")
TOKEN(LEG, "nii kaua kui seadus nõuab",
      "Andmeid säilitatakse nii kaua, kui seadus nõuab, ja siis hävitatakse.")
TOKEN(BUS, "saidi äritavades ette nähtud aja",
      "Kui kaua andmeid säilitatakse, määravad saidi äritavad.")
TOKEN(IND, "tähtajatult",
      "Andmeid säilitatakse tähtajatult: nende hävitamiseks pole aega "
      "määratud.")
TOKEN(PHY, "füüsilised kontaktandmed",
      "Andmete järgi saab inimese füüsilises maailmas üles leida või temaga "
      "ühendust võtta, näiteks aadressi või telefoninumbri abil.")
TOKEN(ONL, "veebipõhised kontaktandmed",
      "Andmete järgi saab inimesega internetis ühendust võtta, näiteks "
      "e-posti aadressi abil.")
TOKEN(UNI, "kordumatud identifikaatorid",
      "Andmete hulgas on identifikaatorid, mis eristavad inimest kõigist "
      "teistest, välja arvatud pankade ja riigi antud.")
TOKEN(PUR, "ostuandmed", "Andmed näitavad, mida osteti ja kuidas maksti.")
TOKEN(FIN, "finantsandmed",
      "Andmed räägivad inimese rahaasjadest, näiteks kontodest, jääkidest või "
      "maksetest.")
TOKEN(COM, "andmed külastaja arvuti kohta",
      "Andmed räägivad külastaja arvutist, näiteks selle aadressist, "
      "süsteemist või brauserist.")
TOKEN(NAV, "navigeerimis- ja klikivooandmed",
      "Andmed näitavad, milliseid lehti vaadati, millal ja kui kaua.")
TOKEN(INT, "tegevus saidil",
      "Andmed näitavad, mida saidil tehti, näiteks mida otsiti või mis kontol "
      "toimus.")
TOKEN(DEM, "demograafilised ja sotsiaal-majanduslikud andmed",
      "Andmed räägivad sellistest tunnustest nagu sugu, vanus, sissetulek või "
      "piirkond.")
TOKEN(CNT, "sõnumite sisu",
      "Andmete hulgas on sõnumite tekst, näiteks e-kirjad või "
      "foorumipostitused.")
TOKEN(STA, "olekuhaldus (küpsised)",
      "Andmed on need, mida küpsiste mehhanism ise vajab seansi hoidmiseks "
      "või külastaja äratundmiseks (olekuhaldus).")
TOKEN(POL, "poliitilised ja usulised vaated",
      "Andmed räägivad kuulumisest ühendustesse, nagu kirikud, ametiühingud "
      "või erakonnad.")
TOKEN(HEA, "terviseandmed",
      "Andmed räägivad inimese tervisest või huvist terviseküsimuste vastu.")
TOKEN(PRE, "maitse ja eelistused",
      "Andmed näitavad, mis inimesele meeldib, näiteks lemmikvärvid või "
      "-muusika.")
TOKEN(LOC, "asukoht", "Andmed näitavad, kus inimene parajasti viibib.")
TOKEN(GOV, "riigi antud identifikaatorid",
      "Andmete hulgas on riigi antud identifikaatorid, näiteks isikukood või "
      "passi number.")
TOKEN(OTC, "muud andmed",
      "Andmed on muud liiki, millest räägib ainult täispoliitika.")
TOKEN(TST, "katse",
      "Poliitika on ainult katse ja seda tuleb eirata: see ei kohusta saiti "
      "millekski.")

TEXT(group_ACCESS, "Juurdepääs")
TEXT(group_DISPUTES, "Vaidlused")
TEXT(group_REMEDY, "Heastamine")
TEXT(group_NONIDENTIFIABLE, "Isikustamatus")
TEXT(group_PURPOSE, "Eesmärk")
TEXT(group_RECIPIENT, "Saaja")
TEXT(group_RETENTION, "Säilitamine")
TEXT(group_CATEGORY, "Andmeliik")
TEXT(group_TEST, "Katse")

TEXT(consent_ALWAYS, "Alati: külastajal ei ole valikut.")
TEXT(consent_OPT_IN,
     "Eelneval nõusolekul: ainult siis, kui külastaja on enne nõustunud.")
TEXT(consent_OPT_OUT, "Loobumisvõimalusega: kuni külastaja sellest loobub.")

TEXT(heading_token, "Tähis")
TEXT(heading_group, "Rühm")
TEXT(heading_meaning, "Tähendus")
TEXT(heading_whole, "Kokkuvõttes:")
TEXT(field_group, "Päis")
TEXT(field_meaning, "Järgneb P3P kompaktpoliitika.")
TEXT(unknown_group, "Tundmatu")
TEXT(unknown_meaning, "Ei ole P3P tähis: see ei kohusta millekski.")
TEXT(unknown_near,
     "Ei ole P3P tähis: see ei kohusta millekski. Ilmselt mõeldi tähist %1.")
TEXT(has_errors, "Poliitikas on vigu; millised, ütleb `p3p check`.")
TEXT(has_warnings, "Poliitikas on kaheldavat; mida täpselt, ütleb `p3p check`.")

/* ---- the policy as a whole */

TEXT(whole_category, "Küpsistes ja nendega seotud andmetes sisaldub: %1.")
TEXT(whole_purpose, "Andmete kasutamise eesmärgid: %1.")
TEXT(whole_recipient, "Andmete saajad: %1.")
TEXT(whole_retention, "Andmeid säilitatakse: %1.")
TEXT(whole_remedy, "Heastamine: %1.")
TEXT(whole_opt_in, "%1 (eelneval nõusolekul)")
TEXT(whole_opt_out, "%1 (loobumisvõimalusega)")
TEXT(whole_no_choice, "Külastajal pole selles kõiges mingit valikut.")
TEXT(whole_unsaid, "Ütlemata jääb: %1.")
TEXT(whole_unknown, "Need sõnad ei ole tähised ega kohusta millekski: %1.")
TEXT(whole_nothing,
     "Ükski sõna siin ei ole P3P tähis: saidi tegevuse kohta ei öelda "
     "midagi.")

TEXT(unsaid_ACCESS, "kas inimene saab vaadata tema kohta säilitatavaid andmeid")
TEXT(unsaid_DISPUTES, "kuhu kaebusega pöörduda")
TEXT(unsaid_REMEDY, "mida kaebus kaasa toob")
TEXT(unsaid_PURPOSE, "milleks andmeid kasutatakse")
TEXT(unsaid_RECIPIENT, "kes andmed saab")
TEXT(unsaid_RETENTION, "kui kaua andmeid säilitatakse")
TEXT(unsaid_CATEGORY, "mis liiki andmed need on")

/* ---- what browsers do with cookies */

TEXT(agent_ie6, "Internet Explorer 6 kuni 11")
TEXT(agent_mozilla, "Netscape 7 ja Mozilla 1")
TEXT(agent_preferences, "Internet Explorer eelistustega failist %1")

TEXT(action_ACCEPT, "lubab")
TEXT(action_FLAG, "hoiatab")
TEXT(action_PROMPT, "küsib")
TEXT(action_LEASH, "piirab")
TEXT(action_DOWNGRADE, "alandab")
TEXT(action_BLOCK, "blokeerib")
TEXT(outcome_ACCEPT, "Küpsis võetakse vastu.")
TEXT(outcome_FLAG, "Küpsis võetakse vastu, kuid brauser näitab hoiatust.")
TEXT(outcome_PROMPT, "Brauser küsib kasutajalt.")
TEXT(outcome_LEASH,
     "Küpsis jäetakse alles, kuid saadetakse tagasi ainult esimesele "
     "osapoolele.")
TEXT(outcome_DOWNGRADE, "Küpsis alandatakse seansiküpsiseks.")
TEXT(outcome_BLOCK, "Küpsis blokeeritakse.")

TEXT(party_FIRST_PARTY, "Esimene osapool")
TEXT(party_THIRD_PARTY, "Kolmas osapool")
TEXT(kind_PERSISTENT, "püsiküpsis")
TEXT(kind_SESSION, "seansiküpsis")
TEXT(level_ACCEPT_ALL, "Luba kõik")
TEXT(level_LOW, "Madal")
TEXT(level_MEDIUM, "Keskmine (algne)")
TEXT(level_MEDIUM_HIGH, "Keskmiselt kõrge")
TEXT(level_HIGH, "Kõrge")
TEXT(level_BLOCK_ALL, "Blokeeri kõik")
TEXT(mozilla_level_MOZILLA_EARLY_LOW, "Varane madal")
TEXT(mozilla_level_MOZILLA_EARLY_MEDIUM, "Varane keskmine")
TEXT(mozilla_level_MOZILLA_EARLY_HIGH, "Varane kõrge")
TEXT(mozilla_level_MOZILLA_LOW, "Madal")
TEXT(mozilla_level_MOZILLA_MEDIUM, "Keskmine (algne)")
TEXT(mozilla_level_MOZILLA_HIGH, "Kõrge")

TEXT(heading_level, "Privaatsustase")
TEXT(heading_zone, "Tsoon")
TEXT(heading_categories, "Andmed, mille järgi saab isikut tuvastada:")
TEXT(heading_uses, "Nende kasutus, mis brauserile ei sobi:")
TEXT(heading_with, "Küpsised selle poliitikaga")
TEXT(heading_without, "Küpsised ilma poliitikata")
TEXT(heading_notes, "Miks see nii on ja mis seda muudaks:")

TEXT(ie6_class_CLASS_NO_POLICY, "Kompaktpoliitikat ei ole.")
TEXT(ie6_class_CLASS_NONE,
     "Poliitika ei ole rahuldav: isikut tuvastavaid andmeid kasutatakse nii, "
     "et isikul endal pole valikut.")
TEXT(ie6_class_CLASS_IMPLICIT,
     "Poliitika ei ole kõrgetel tasemetel rahuldav: isikut tuvastavaid "
     "andmeid kasutatakse, kuni isik sellest loobub.")
TEXT(ie6_class_CLASS_EXPLICIT,
     "Poliitika on rahuldav: isikut tuvastavaid andmeid kasutatakse ainult "
     "isiku eelneval nõusolekul.")
TEXT(ie6_class_CLASS_SATISFACTORY,
     "Poliitika on rahuldav: selles ei nimetata isikut tuvastavate andmete "
     "kasutust, mis brauserile ei sobiks.")
TEXT(mozilla_class_CLASS_NO_POLICY, "Brauser ei näe kompaktpoliitikat.")
TEXT(mozilla_class_CLASS_NONE,
     "Selle brauseri jaoks kasutatakse isikuandmeid nõusolekuta.")
TEXT(mozilla_class_CLASS_IMPLICIT,
     "Selle brauseri jaoks kasutatakse isikuandmeid, kuni isik sellest "
     "loobub.")
TEXT(mozilla_class_CLASS_EXPLICIT,
     "Selle brauseri jaoks kasutatakse isikuandmeid ainult eelneval "
     "nõusolekul.")
TEXT(mozilla_class_CLASS_SATISFACTORY,
     "Selle brauseri jaoks ei nimetata poliitikas isikuandmeid.")

TEXT(unstated_purpose, "Poliitika ei ütle, milleks neid andmeid kasutatakse.")
TEXT(unstated_recipient, "Poliitika ei ütle, kes need andmed saab.")

TEXT(reason_ACCEPTS_ALL, "See tase lubab kõiki küpsiseid.")
TEXT(reason_BLOCKS_ALL, "See tase blokeerib kõik küpsised.")
TEXT(reason_SATISFACTORY, "Poliitika on sellel tasemel rahuldav.")
TEXT(reason_SESSION_EXEMPT,
     "Seansiküpsiseid lubatakse siin, mida iganes poliitika ka ütleb.")
TEXT(reason_SESSION_ALREADY,
     "Küpsisest saaks seansiküpsis, aga seda ta juba on.")
TEXT(reason_NO_POLICY, "Kompaktpoliitikat ei ole.")
TEXT(reason_NO_OPT_OUT,
     "Mõnest kasutusest, mis sellel tasemel ei sobi, ei saa loobuda.")
TEXT(reason_NO_OPT_IN,
     "Sellel tasemel on iga kasutuse jaoks, mis muidu ei sobi, vaja eelnevat "
     "nõusolekut.")
TEXT(reason_UNSTATED_PURPOSE,
     "Poliitika ei ütle, milleks tundlikke andmeid kasutatakse.")
TEXT(reason_UNSTATED_RECIPIENT, "Poliitika ei ütle, kes tundlikud andmed saab.")
TEXT(reason_RULE, "Nii ütleb eelistuste reegel.")
TEXT(reason_NO_RULE, "Ükski eelistuste reegel ei kehti.")
TEXT(reason_CLASS, "Nii kohtleb see tase sellist poliitikat.")
TEXT(reason_INVALID,
     "Poliitika on selle brauseri jaoks vigane ja ta eeldab halvimat.")

TEXT(note_rule, "Reegel %1: %2")
TEXT(note_remedy, "Väikseim muudatus: %1.")
TEXT(note_other_remedy, "Või: %1.")
TEXT(note_stated, " ning lisada %1")

TEXT(remedy_REMEDY_OPT_OUT, "pakkuda loobumisvõimalust, %1 asemel %2")
TEXT(remedy_REMEDY_OPT_IN, "küsida eelnevat nõusolekut, %1 asemel %2")
TEXT(remedy_REMEDY_DROP_USES, "sellest kasutusest loobuda: jätta välja %1")
TEXT(remedy_REMEDY_DROP_CATEGORIES, "neist andmetest loobuda: jätta välja %1")
TEXT(remedy_REMEDY_STATE, "öelda, mida andmetega tehakse: lisada %2")
TEXT(remedy_REMEDY_SEND_POLICY, "saata kompaktpoliitika, kus on vähemalt %2")

TEXT(remark_medium,
     "Kolmanda osapoole küpsised keskmisel tasemel: Microsoft on seda taset "
     "kirjeldanud kahel viisil. Ühe järgi piisab loobumisvõimalusest, nagu "
     "siin näidatud; teise järgi on vaja eelnevat nõusolekut.")
TEXT(remark_lenient,
     "Brauser võtab selle poliitika vastu ainult seetõttu, et eirab sõnu, "
     "mida ta ei tunne. Brauser, mis vigasele poliitikale ei tugine, nagu "
     "nõuab P3P 1.1, kohtleb neid küpsiseid nii, nagu poliitikat poleks.")
TEXT(remark_ignored, "Sõnu, mida see brauser ei tunne: %1.")
TEXT(remark_invalid,
     "Sõna \"%1\" on sellele brauserile tundmatu ja rikub kogu poliitika.")

/* ---- responses */

TEXT(heading_cookies, "Küpsised:")
TEXT(heading_policy, "Poliitika:")
TEXT(cookie_nameless, "(nimeta)")
TEXT(cookie_deleted, "kustutatakse")
TEXT(inspect_no_cookies, "See vastus ei sea ühtegi küpsist.")
TEXT(inspect_no_policy, "Neid küpsiseid ei kata ükski kompaktpoliitika.")
TEXT(inspect_unneeded, "Ükski küpsis siin ei vaja poliitikat.")
TEXT(inspect_totals,
     "Seatud küpsiseid: %1. Neist veatu poliitikaga kaetud: %2.")
TEXT(inspect_good, "Igal küpsisel on poliitika.")
TEXT(inspect_bad, "Igal küpsisel ei ole veatut poliitikat.")

/* ---- pages */

TEXT(page_title, "Privaatsuspoliitika")
TEXT(page_titles, "Privaatsuspoliitikad")
TEXT(page_intro,
     "Milliseid andmeid see sait kogub, mida ta nendega teeb ja mida arvavad "
     "sellest brauserid. Kõik see pärineb ühest failist, saidi P3P "
     "poliitikast, mida oskavad lugeda ka programmid.")
TEXT(page_languages, "Keeled")
TEXT(page_source, "Poliitikafail (XML)")

TEXT(heading_entity, "Kes vastutab")
TEXT(heading_access, "Juurdepääs oma andmetele")
TEXT(heading_disputes, "Vaidlused")
TEXT(disputes_none, "Poliitikas ei nimetata vaidluste lahendamise korda.")
TEXT(disputes_resolution, "kes lahendab")
TEXT(disputes_service, "kuhu pöörduda")
TEXT(disputes_remedies, "heastamine")
TEXT(disputes_verification, "tõendus")
TEXT(resolution_service, "saidi enda klienditeenindus")
TEXT(resolution_independent, "sõltumatu organisatsioon")
TEXT(resolution_court, "kohus")
TEXT(resolution_law, "kohaldatav seadus")
TEXT(heading_more, "Saidi enda sõnadega")
TEXT(more_discuri, "Poliitika täistekst")
TEXT(more_opturi, "Koht, kus andmete kasutamisega nõustuda või sellest loobuda")
TEXT(heading_statements, "Mida kogutakse ja milleks")
TEXT(statements_count,
     "Andmed on rühmitatud selle järgi, milleks neid kasutatakse. Rühmi: %1.")
TEXT(heading_statement, "Rühm %1")
TEXT(statement_data, "Andmed")
TEXT(statement_purposes, "Eesmärgid")
TEXT(statement_recipients, "Saajad")
TEXT(statement_retention, "Säilitatakse")
TEXT(data_optional, "vabatahtlik")

TEXT(heading_compact, "Kompaktpoliitika")
TEXT(compact_intro,
     "Poliitika lühidalt, nii nagu veebiserver selle koos küpsistega saadab:")
TEXT(compact_caption, "Mida ütleb kompaktpoliitika iga osa")
TEXT(heading_evaluation, "Mida brauserid küpsistega teevad")
TEXT(evaluation_intro,
     "%1 hindab kompaktpoliitikat, mis küpsisega kaasas on. Mis edasi saab, "
     "oleneb sellest, millise privaatsustaseme kasutaja on valinud, kui kaua "
     "küpsis kehtib ja kas selle seab külastatav sait ise (esimene osapool) "
     "või mõni teine sait, mille sisu on samal lehel (kolmas osapool).")
TEXT(evaluation_caption, "Mis saab küpsisest igal privaatsustasemel ja miks")
TEXT(heading_remedies, "Mis seda muudaks")
TEXT(remedy_accepted, "Siis võetakse küpsis vastu:")
TEXT(evaluation_caution,
     "See on prognoos, mis on arvutatud brauseri kohta avaldatud reeglite "
     "järgi. See ei asenda katset päris brauseriga.")

TEXT(status_title, "P3P selles serveris")
TEXT(status_intro,
     "Konfiguratsiooni poliitikad nii, nagu need loeti, kontrollija märkused "
     "nende kohta, see, mida need ütlevad, ja see, mida brauserid neist "
     "arvavad.")
TEXT(status_none, "Ühtegi poliitikat ei ole seadistatud.")
TEXT(status_place, "Seadistatud failis")
TEXT(status_policy_file, "Poliitikafail")
TEXT(status_header, "Saadetav päis")
TEXT(status_no_header, "P3P päist ei saadeta.")
TEXT(status_remarks, "Märkused")
TEXT(status_no_remarks, "Kontrollijal ei ole midagi märkida.")

/* ---- data, step by step */

TEXT(step_DYNAMIC, "külastuse tehnilised andmed")
TEXT(step_USER, "andmed külastaja kohta")
TEXT(step_THIRDPARTY, "teine isik")
TEXT(step_BUSINESS, "andmed organisatsiooni kohta")
TEXT(step_CLICKSTREAM, "klikivoo andmed")
TEXT(step_HTTP, "HTTP-protokolli andmed")
TEXT(step_CLIENTEVENTS, "see, mida lehel tehakse")
TEXT(step_COOKIES, "HTTP-küpsised")
TEXT(step_MISCDATA, "muud andmed")
TEXT(step_SEARCHTEXT, "otsingusõnad")
TEXT(step_INTERACTIONRECORD, "andmed saidil tehtu kohta")
TEXT(step_NAME, "nimi")
TEXT(step_BDATE, "sünniaeg")
TEXT(step_LOGIN, "sisselogimisandmed")
TEXT(step_CERT, "sertifikaat")
TEXT(step_GENDER, "sugu")
TEXT(step_EMPLOYER, "tööandja")
TEXT(step_DEPARTMENT, "osakond")
TEXT(step_JOBTITLE, "ametinimetus")
TEXT(step_HOME_INFO, "kodused kontaktandmed")
TEXT(step_BUSINESS_INFO, "töökoha kontaktandmed")
TEXT(step_BUSINESS_NAME, "organisatsioon")
TEXT(step_CONTACT_INFO, "kontaktandmed")
TEXT(step_YMD, "kuupäev")
TEXT(step_YEAR, "aasta")
TEXT(step_MONTH, "kuu")
TEXT(step_DAY, "päev")
TEXT(step_HMS, "kellaaeg")
TEXT(step_HOUR, "tund")
TEXT(step_MINUTE, "minut")
TEXT(step_SECOND, "sekund")
TEXT(step_FRACTIONSECOND, "sekundi murdosa")
TEXT(step_TIMEZONE, "ajavöönd")
TEXT(step_PREFIX, "tiitel nime ees")
TEXT(step_GIVEN, "eesnimi")
TEXT(step_FAMILY, "perekonnanimi")
TEXT(step_MIDDLE, "keskmine nimi")
TEXT(step_SUFFIX, "tiitel nime järel")
TEXT(step_NICKNAME, "hüüdnimi")
TEXT(step_ID, "kasutajanimi")
TEXT(step_PASSWORD, "parool")
TEXT(step_KEY, "võti")
TEXT(step_FORMAT, "vorming")
TEXT(step_TELECOM, "telefoni- ja faksinumbrid")
TEXT(step_TELEPHONE, "telefon")
TEXT(step_FAX, "faks")
TEXT(step_MOBILE, "mobiiltelefon")
TEXT(step_PAGER, "piipar")
TEXT(step_INTCODE, "riigi kood")
TEXT(step_LOCCODE, "piirkonna kood")
TEXT(step_NUMBER, "number")
TEXT(step_EXT, "sisenumber")
TEXT(step_COMMENT, "märkus")
TEXT(step_POSTAL, "postiaadress")
TEXT(step_STREET, "tänav ja maja")
TEXT(step_CITY, "linn")
TEXT(step_STATEPROV, "maakond või osariik")
TEXT(step_POSTALCODE, "sihtnumber")
TEXT(step_COUNTRY, "riik")
TEXT(step_ORGANIZATION, "organisatsioon aadressis")
TEXT(step_ONLINE, "e-posti ja veebiaadressid")
TEXT(step_EMAIL, "e-posti aadress")
TEXT(step_URI, "veebiaadress")
TEXT(step_CLICKSTREAM_URI, "päringu aadress")
TEXT(step_AUTHORITY, "server ja port")
TEXT(step_STEM, "tee")
TEXT(step_QUERYSTRING, "päringustring")
TEXT(step_TIMESTAMP, "päringu aeg")
TEXT(step_CLIENTIP, "külastaja võrguaadress")
TEXT(step_HOSTNAME, "hostinimi")
TEXT(step_PARTIALHOSTNAME, "osa hostinimest")
TEXT(step_FULLIP, "terve IP-aadress")
TEXT(step_PARTIALIP, "osa IP-aadressist")
TEXT(step_OTHER, "päringu tehnilised üksikasjad")
TEXT(step_HTTPMETHOD, "HTTP-meetod")
TEXT(step_BYTES, "baitide arv")
TEXT(step_STATUSCODE, "olekukood")
TEXT(step_REFERER, "leht, millelt siia tuldi")
TEXT(step_USERAGENT, "brauser ja selle versioon")

LANGUAGE(et)
