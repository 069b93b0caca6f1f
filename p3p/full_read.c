/* SPDX-License-Identifier: Apache-2.0 */
/* From the elements of a POLICY to what it says: P3P 1.0, 3.2 and 3.3. */

#include "full_read.h"

#include "elements.h"

#include <apr_hash.h>
#include <apr_tables.h>
#include <string.h>

static const char *value_or(const p3p_xml_node *node, const char *name,
                            const char *otherwise)
{
    const char *value = p3p_xml_value(node, name);

    return value != NULL ? value : otherwise;
}

/* A policy while it is read, and where it first leaves people a choice. */
typedef struct {
    p3p_reading *r;
    p3p_full *policy;
    const p3p_place *optional_purpose;
    const p3p_place *optional_recipient;
} policy_reading;

static void says(const policy_reading *p, p3p_stem stem, const p3p_place *place)
{
    if (p->policy->places[stem].start == NULL) {
        p->policy->places[stem] = *place;
    }
}

static void report(const policy_reading *p, p3p_code code,
                   const p3p_place *place, const char *detail)
{
    p3p_report_at(p->r->report, code, place, detail, NULL);
}

/* ---- purposes and recipients: 3.3.4 and 3.3.5 ---- */

/* current and ours are never optional. */
static p3p_spelling read_consent(const policy_reading *p,
                                 const p3p_xml_node *node, p3p_stem stem)
{
    const p3p_xml_attribute *required =
        p3p_xml_attribute_find(node, "required");

    if (required == NULL || required->value == NULL) {
        return P3P_BARE;
    }
    if (p3p_vocabulary[stem].suffix != P3P_SUFFIX) {
        report(p, P3P_SUPERFLUOUS_CONSENT, &required->place, node->name);
        return P3P_BARE;
    }
    return strcmp(required->value, "opt-in") == 0  ? P3P_OPT_IN
         : strcmp(required->value, "opt-out") == 0 ? P3P_OPT_OUT
                                                   : P3P_BARE;
}

/* Of a recipient all its descriptions, one after the other. */
static const char *read_use_text(const policy_reading *p,
                                 const p3p_xml_node *node, p3p_stem stem)
{
    const p3p_xml_node *child = node->children;
    apr_array_header_t *texts;

    if (child == NULL) {
        return p3p_text_read(p->r, node, stem == P3P_OTP);
    }
    texts = apr_array_make(p->r->pool, 2, sizeof(const char *));
    for (; child != NULL; child = child->next) {
        APR_ARRAY_PUSH(texts, const char *) = p3p_text_read(p->r, child, 1);
    }
    return apr_array_pstrcat(p->r->pool, texts, ' ');
}

static p3p_use read_use(policy_reading *p, const p3p_xml_node *node,
                        p3p_group group)
{
    p3p_use use;

    use.stem = p3p_value_find(group, node->name);
    use.spelling = read_consent(p, node, use.stem);
    use.text = read_use_text(p, node, use.stem);
    says(p, use.stem, &node->place);
    if (use.stem == P3P_CUS) {
        report(p, P3P_DRAFT_ELEMENT, &node->place,
               "say what is meant with tailoring, pseudo-decision or "
               "individual-decision");
    }
    if (use.spelling != P3P_BARE) {
        const p3p_place **first = group == P3P_PURPOSE ? &p->optional_purpose
                                                       : &p->optional_recipient;

        *first = *first == NULL ? &node->place : *first;
    }
    return use;
}

static size_t read_uses(policy_reading *p, const p3p_xml_node *statement,
                        const char *name, p3p_group group, const p3p_use **uses)
{
    const p3p_xml_node *parent = p3p_xml_child(statement, name);
    const p3p_xml_node *first = parent != NULL ? parent->children : NULL;
    const p3p_xml_node *node;
    p3p_use *use;
    size_t n = 0;

    for (node = first; node != NULL; node = node->next) {
        n++;
    }
    *uses = use = apr_pcalloc(p->r->pool, (n + 1) * sizeof *use);
    for (node = first; node != NULL; node = node->next) {
        *use++ = read_use(p, node, group);
    }
    return n;
}

/* ---- single values ---- */

/* The word in an element that holds one, such as ACCESS. */
static p3p_stem read_value(const policy_reading *p, const p3p_xml_node *parent,
                           const char *name, p3p_group group)
{
    const p3p_xml_node *node = p3p_xml_child(parent, name);
    p3p_stem stem;

    if (node == NULL || node->children == NULL) {
        return P3P_NO_STEM;
    }
    node = node->children;
    stem = p3p_value_find(group, node->name);
    says(p, stem, &node->place);
    return stem;
}

static const char *read_text_of(const policy_reading *p,
                                const p3p_xml_node *parent, const char *name)
{
    const p3p_xml_node *node = p3p_xml_child(parent, name);

    return node != NULL ? p3p_text_read(p->r, node, 1) : "";
}

/* ---- statements: 3.3 ---- */

static void place_categories(const policy_reading *p, p3p_data_list list)
{
    size_t i;
    int stem;

    for (i = 0; i < list.count; i++) {
        for (stem = 0; stem < P3P_STEMS; stem++) {
            if (list.data[i].categories & P3P_BIT(stem)) {
                says(p, stem, &list.data[i].place);
            }
        }
    }
}

static void read_statement(policy_reading *p, p3p_statement *statement,
                           const p3p_xml_node *node)
{
    const p3p_xml_node *nonidentifiable =
        p3p_xml_child(node, "NON-IDENTIFIABLE");

    statement->place = node->place;
    statement->consequence = read_text_of(p, node, "CONSEQUENCE");
    statement->is_nonidentifiable = nonidentifiable != NULL;
    if (nonidentifiable != NULL) {
        says(p, P3P_NID, &nonidentifiable->place);
    }
    statement->purposes_count =
        read_uses(p, node, "PURPOSE", P3P_PURPOSE, &statement->purposes);
    statement->recipients_count =
        read_uses(p, node, "RECIPIENT", P3P_RECIPIENT, &statement->recipients);
    statement->retention = read_value(p, node, "RETENTION", P3P_RETENTION);
    statement->data = p3p_data_read(p->r, node);
    place_categories(p, statement->data);
}

static void read_statements(policy_reading *p, const p3p_xml_node *policy)
{
    const p3p_xml_node *node = p3p_xml_child(policy, "STATEMENT");
    p3p_statement *statement;

    p->policy->statements_count = p3p_xml_count(policy, "STATEMENT");
    p->policy->statements = statement = apr_pcalloc(
        p->r->pool, (p->policy->statements_count + 1) * sizeof *statement);
    for (; node != NULL; node = p3p_xml_next(node, "STATEMENT")) {
        read_statement(p, statement++, node);
    }
}

/* ---- disputes: 3.2.6 and 3.2.7 ---- */

static p3p_stems read_remedies(const policy_reading *p,
                               const p3p_xml_node *disputes)
{
    const p3p_xml_node *remedies = p3p_xml_child(disputes, "REMEDIES");
    const p3p_xml_node *node = remedies != NULL ? remedies->children : NULL;
    p3p_stems stems = 0;

    if (remedies == NULL && !disputes->is_incomplete) {
        report(p, P3P_DISPUTES_WITHOUT_REMEDY, &disputes->place, NULL);
    }
    for (; node != NULL; node = node->next) {
        const p3p_stem stem = p3p_value_find(P3P_REMEDY, node->name);

        says(p, stem, &node->place);
        stems |= P3P_BIT(stem);
    }
    return stems;
}

static void read_dispute(const policy_reading *p, p3p_disputes *d,
                         const p3p_xml_node *node)
{
    const p3p_xml_node *image = p3p_xml_child(node, "IMG");

    d->resolution_type = value_or(node, "resolution-type", "");
    d->service = value_or(node, "service", "");
    d->verification = value_or(node, "verification", "");
    d->short_description = value_or(node, "short-description", "");
    d->long_description = read_text_of(p, node, "LONG-DESCRIPTION");
    d->image = image != NULL ? p3p_xml_value(image, "src") : NULL;
    d->image_text = image != NULL ? value_or(image, "alt", "") : "";
    d->remedies = read_remedies(p, node);
    p->r->has_text |= d->short_description[0] != '\0';
    if (d->short_description[0] == '\0' && !node->is_incomplete
        && p3p_xml_child(node, "LONG-DESCRIPTION") == NULL) {
        report(p, P3P_DISPUTES_WITHOUT_DESCRIPTION, &node->place, NULL);
    }
}

static void read_disputes(const policy_reading *p, const p3p_xml_node *policy)
{
    const p3p_xml_node *group = p3p_xml_child(policy, "DISPUTES-GROUP");
    const p3p_xml_node *node;
    p3p_disputes *disputes;

    if (group == NULL) {
        if (!policy->is_incomplete) {
            report(p, P3P_NO_DISPUTES, &policy->place, NULL);
        }
        return;
    }
    p->policy->disputes_count = p3p_xml_count(group, "DISPUTES");
    p->policy->disputes = disputes = apr_pcalloc(
        p->r->pool, (p->policy->disputes_count + 1) * sizeof *disputes);
    for (node = group->children; node != NULL; node = node->next) {
        says(p, P3P_DSP, &node->place);
        read_dispute(p, disputes++, node);
    }
}

/* ---- the entity: 3.2.4 ---- */

static int names_data(p3p_data_list list, const char *name)
{
    size_t i;

    for (i = 0; i < list.count; i++) {
        if (p3p_data_name_rest(list.data[i].name, name) != NULL
            && list.data[i].text[0] != '\0') {
            return 1;
        }
    }
    return 0;
}

static void read_entity(const policy_reading *p, const p3p_xml_node *policy)
{
    const p3p_xml_node *entity = p3p_xml_child(policy, "ENTITY");
    const p3p_xml_node *group =
        entity != NULL ? p3p_xml_child(entity, "DATA-GROUP") : NULL;
    const int lost = p->r->lost;

    if (group == NULL) {
        return;
    }
    p->policy->entity = p3p_data_read(p->r, entity);
    if (group->is_incomplete || p->r->lost > lost) {
        return; /* what is wrong may be what would be missing */
    }
    if (!names_data(p->policy->entity, "business.name")) {
        report(p, P3P_ENTITY_WITHOUT_NAME, &entity->place, NULL);
    }
    if (!names_data(p->policy->entity, "business.contact-info")) {
        report(p, P3P_ENTITY_WITHOUT_CONTACT, &entity->place, NULL);
    }
}

/* ---- the policy as a whole: 3.2.2 ---- */

/* One report for a policy, whatever number of choices it leaves. */
static void check_opturi(const policy_reading *p, const p3p_xml_node *policy)
{
    if (p3p_xml_attribute_find(policy, "opturi") != NULL) {
        return;
    }
    if (p->optional_purpose != NULL) {
        report(p, P3P_OPT_WITHOUT_OPTURI, p->optional_purpose, NULL);
    }
    else if (p->optional_recipient != NULL) {
        report(p, P3P_RECIPIENT_OPT_WITHOUT_OPTURI, p->optional_recipient,
               NULL);
    }
}

/* What some words oblige the site to, said once for each policy. */
static void check_obligations(const policy_reading *p)
{
    static const p3p_stem timetable[] = {P3P_STP, P3P_LEG, P3P_BUS};
    const p3p_place *places = p->policy->places;
    size_t i;

    if (places[P3P_TST].start != NULL) {
        report(p, P3P_TEST_POLICY, &places[P3P_TST], NULL);
    }
    if (places[P3P_NID].start != NULL) {
        report(p, P3P_NONIDENTIFIABLE_EXPLANATION, &places[P3P_NID], NULL);
    }
    for (i = 0; i < sizeof timetable / sizeof timetable[0]; i++) {
        if (places[timetable[i]].start != NULL) {
            report(p, P3P_RETENTION_TIMETABLE, &places[timetable[i]], NULL);
            return;
        }
    }
}

static void read_policy(p3p_reading *r, p3p_full *policy,
                        const p3p_xml_node *node)
{
    policy_reading p = {r, policy, NULL, NULL};
    const p3p_xml_node *test = p3p_xml_child(node, "TEST");

    r->has_text = 0;
    policy->place = node->place;
    policy->name = value_or(node, "name", "");
    policy->discuri = value_or(node, "discuri", "");
    policy->opturi = p3p_xml_value(node, "opturi");
    policy->language = p3p_xml_language(node);
    if (test != NULL) {
        policy->is_test = 1;
        says(&p, P3P_TST, &test->place);
    }
    read_entity(&p, node);
    policy->access = read_value(&p, node, "ACCESS", P3P_ACCESS);
    read_disputes(&p, node);
    read_statements(&p, node);
    check_opturi(&p, node);
    check_obligations(&p);
    if (r->has_text && policy->language == NULL) {
        report(&p, P3P_NO_LANGUAGE, &node->place, NULL);
    }
}

static void check_unique(const p3p_reading *r, const p3p_xml_node *node)
{
    apr_hash_t *names = apr_hash_make(r->pool);

    for (; node != NULL; node = p3p_xml_next(node, "POLICY")) {
        const p3p_xml_attribute *name = p3p_xml_attribute_find(node, "name");

        if (name == NULL || name->value == NULL) {
            continue;
        }
        if (apr_hash_get(names, name->value, APR_HASH_KEY_STRING) != NULL) {
            p3p_report_at(r->report, P3P_DUPLICATE_NAME, &name->value_place,
                          "another POLICY", NULL);
        }
        apr_hash_set(names, name->value, APR_HASH_KEY_STRING, node);
    }
}

p3p_full_file *p3p_policies_read(p3p_reading *r, const p3p_xml_node *root)
{
    const int is_bare = strcmp(root->name, "POLICY") == 0;
    const p3p_xml_node *schema = p3p_xml_child(root, "DATASCHEMA");
    const p3p_xml_node *node = is_bare ? root : p3p_xml_child(root, "POLICY");
    p3p_full_file *file = apr_pcalloc(r->pool, sizeof *file);
    p3p_full *policy;

    file->place = root->place;
    file->count = is_bare ? 1 : p3p_xml_count(root, "POLICY");
    file->expiry = p3p_expiry_read(r, root);
    file->policies = policy =
        apr_pcalloc(r->pool, (file->count + 1) * sizeof *policy);
    r->local = schema != NULL ? p3p_local_schema_read(r, schema) : NULL;
    check_unique(r, node);
    for (; node != NULL; node = p3p_xml_next(node, "POLICY")) {
        read_policy(r, policy++, node);
    }
    return file;
}
