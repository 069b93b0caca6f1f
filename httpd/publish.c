/* SPDX-License-Identifier: Apache-2.0 */
/* P3PPublish: the documents of a policy, made while the configuration is
 * read, and the way from a request to one of them. */

#include "mod_p3p.h"

#include "http_core.h"
#include "mod_core.h"
#include "http_protocol.h"
#include "http_request.h"

#include "../p3p/page.h"
#include "../p3p/reference.h"

#include "apr_md5.h"
#include "apr_strings.h"

#define POLICY_URI "/w3c/policy.xml"
#define PAGE_URI "/w3c/policy.html"
#define MAX_DOCUMENTS 16

/* Something to send, with its header fields. */
typedef struct {
    const char *uri;
    const char *type;
    const p3p_language *language; /* NULL if there is but one */
    const char *body;
    apr_size_t length;
    const char *etag;
} document;

struct mod_p3p_documents {
    document items[MAX_DOCUMENTS];
    int count;
    apr_time_t modified;
};

/* ---- making them ---- */

static const char *entity_tag(apr_pool_t *p, const char *body,
                              apr_size_t length)
{
    unsigned char digest[APR_MD5_DIGESTSIZE];
    char hex[2 * APR_MD5_DIGESTSIZE + 1];

    apr_md5(digest, body, length);
    ap_bin2hex(digest, sizeof digest, hex);
    return apr_pstrcat(p, "\"", hex, "\"", NULL);
}

static void add_document(apr_pool_t *p, mod_p3p_documents *documents,
                         const char *uri, const char *type,
                         const p3p_language *language, const char *body,
                         apr_size_t length)
{
    document *d = &documents->items[documents->count++];

    ap_assert(documents->count <= MAX_DOCUMENTS);
    d->uri = uri;
    d->type = type;
    d->language = language;
    d->body = body;
    d->length = length;
    d->etag = entity_tag(p, body, length);
}

static void add_page(apr_pool_t *p, mod_p3p_documents *documents,
                     const p3p_full_file *file, const p3p_language *language)
{
    const p3p_page_options options = {language, "?lang=%1", POLICY_URI};
    const char *body = p3p_page_policies(file, &options, p);

    add_document(p, documents, PAGE_URI, P3P_PAGE_TYPE, language, body,
                 strlen(body));
}

static mod_p3p_documents *make_documents(apr_pool_t *p,
                                         const mod_p3p_policy_file *file)
{
    mod_p3p_documents *documents = apr_pcalloc(p, sizeof *documents);
    const char *about =
        apr_pstrcat(p, POLICY_URI "#", file->policy->name, NULL);
    const char *reference = p3p_reference_write(about, p);
    const p3p_language *const *language;

    documents->modified = file->modified;
    add_document(p, documents, MOD_P3P_REFERENCE_URI, "text/xml", NULL,
                 reference, strlen(reference));
    add_document(p, documents, POLICY_URI, "text/xml", NULL, file->text,
                 file->length);
    for (language = p3p_languages; *language != NULL; language++) {
        add_page(p, documents, file->file, *language);
    }
    return documents;
}

const mod_p3p_documents *mod_p3p_publish(apr_pool_t *p,
                                         mod_p3p_policy_file *file)
{
    if (file->documents == NULL) {
        file->documents = make_documents(p, file);
    }
    return file->documents;
}

/* ---- choosing a language (RFC 9110, 12.5.4) ---- */

/* The quality of the range at *range, which is moved behind it. */
static double next_range(apr_pool_t *p, const char **range, const char **name)
{
    char *const text = ap_getword(p, range, ',');
    char *const parameter = strchr(text, ';');
    const char *q = parameter != NULL ? ap_strcasestr(parameter, "q=") : NULL;

    *name = text + strspn(text, " \t");
    return q != NULL ? atof(q + 2) : 1;
}

const p3p_language *mod_p3p_negotiate(request_rec *r)
{
    const char *range = apr_table_get(r->headers_in, "Accept-Language");
    const p3p_language *best = NULL, *language;
    double best_quality = 0, quality;
    const char *name;

    if (r->args != NULL && strncmp(r->args, "lang=", 5) == 0) {
        best = p3p_language_find(r->args + 5, strlen(r->args + 5));
    }
    while (best_quality < 1 && range != NULL && *range != '\0'
           && (best == NULL || best_quality > 0)) {
        quality = next_range(r->pool, &range, &name);
        language = p3p_language_find(name, strcspn(name, "-; \t"));
        if (language != NULL && quality > best_quality) {
            best = language;
            best_quality = quality;
        }
    }
    return best != NULL ? best : p3p_languages[0];
}

/* ---- serving them ---- */

static const document *find_document(const mod_p3p_documents *documents,
                                     const char *uri,
                                     const p3p_language *language)
{
    int i;

    for (i = 0; i < documents->count; i++) {
        const document *d = &documents->items[i];

        if (strcmp(d->uri, uri) == 0
            && (language == NULL || d->language == NULL
                || d->language == language)) {
            return d;
        }
    }
    return NULL;
}

/* A file that the administrator has put at the same place wins. */
static int is_real_file(request_rec *r)
{
    request_rec *there = ap_sub_req_lookup_uri(r->uri, r, NULL);
    const int is_file = there->finfo.filetype == APR_REG;

    ap_destroy_sub_req(there);
    return is_file;
}

/*
 * Before any module that maps URIs, so that no application, proxy or login
 * of the site stands between a browser and the policy. <Location> may.
 */
static int translate_name(request_rec *r)
{
    const mod_p3p_documents *const documents = mod_p3p_documents_of(r->server);

    if (documents == NULL || r->main != NULL || r->method_number == M_TRACE
        || find_document(documents, r->uri, NULL) == NULL || is_real_file(r)) {
        return DECLINED;
    }
    ap_set_module_config(r->request_config, &p3p_module, (void *)documents);
    r->filename = apr_pstrcat(r->pool, "p3p:", r->uri, NULL);
    return OK;
}

/* There is no directory to walk. */
static int map_to_storage(request_rec *r)
{
    return ap_get_module_config(r->request_config, &p3p_module) != NULL
             ? OK
             : DECLINED;
}

static void set_header(request_rec *r, const document *d, apr_time_t modified)
{
    ap_set_content_type(r, d->type);
    ap_set_content_length(r, d->length);
    ap_update_mtime(r, modified);
    ap_set_last_modified(r);
    apr_table_setn(r->headers_out, "ETag", d->etag);
    apr_table_setn(r->headers_out, "Cache-Control", "max-age=86400");
    apr_table_setn(r->headers_out, "X-Content-Type-Options", "nosniff");
    if (d->language != NULL) {
        mod_p3p_set_page_header(r, d->language);
    }
}

void mod_p3p_set_page_header(request_rec *r, const p3p_language *language)
{
    apr_table_setn(r->headers_out, "Content-Language", language->code);
    apr_table_mergen(r->headers_out, "Vary", "Accept-Language");
    apr_table_setn(r->headers_out, "Content-Security-Policy",
                   p3p_page_content_security_policy());
}

static int send_document(request_rec *r)
{
    const mod_p3p_documents *const documents =
        ap_get_module_config(r->request_config, &p3p_module);
    const document *d;
    int status;

    if (documents == NULL) {
        return DECLINED;
    }
    ap_allow_standard_methods(r, REPLACE_ALLOW, M_GET, M_OPTIONS, -1);
    if (r->method_number == M_OPTIONS) {
        return ap_send_http_options(r);
    }
    if (r->method_number != M_GET) {
        return HTTP_METHOD_NOT_ALLOWED;
    }
    d = find_document(documents, r->uri, mod_p3p_negotiate(r));
    set_header(r, d, documents->modified);
    status = ap_meets_conditions(r);
    if (status == OK) {
        ap_rwrite(d->body, (int)d->length, r);
    }
    return status;
}

/* ---- hooks ---- */

static int is_hooked;

void mod_p3p_publish_reset(void)
{
    is_hooked = 0;
}

/*
 * Called by the directive, since httpd sorts the hooks again behind the
 * configuration: servers that publish nothing do not pay for it.
 */
void mod_p3p_publish_hooks(void)
{
    if (!is_hooked) {
        ap_hook_translate_name(translate_name, NULL, NULL,
                               APR_HOOK_REALLY_FIRST);
        ap_hook_map_to_storage(map_to_storage, NULL, NULL,
                               APR_HOOK_REALLY_FIRST);
        ap_hook_handler(send_document, NULL, NULL, APR_HOOK_REALLY_FIRST);
        is_hooked = 1;
    }
}
