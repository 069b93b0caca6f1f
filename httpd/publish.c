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
    apr_array_header_t *items; /* of document */
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
    document *d = apr_array_push(documents->items);

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

    documents->items = apr_array_make(p, 4, sizeof(document));
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

/* ---- serving them ---- */

static const document *find_document(const mod_p3p_documents *documents,
                                     const char *uri,
                                     const p3p_language *language)
{
    int i;

    for (i = 0; i < documents->items->nelts; i++) {
        const document *d = &APR_ARRAY_IDX(documents->items, i, document);

        if (strcmp(d->uri, uri) == 0
            && (language == NULL || d->language == NULL
                || d->language == language)) {
            return d;
        }
    }
    return NULL;
}

/*
 * A file that the administrator has put at the same place below DocumentRoot
 * wins. A lookup by URI would find applications that answer for everything,
 * and run the site's access control.
 */
static int is_real_file(request_rec *r)
{
    const char *path = apr_pstrcat(r->pool, ap_document_root(r), r->uri, NULL);
    apr_finfo_t info;

    return apr_stat(&info, path, APR_FINFO_TYPE, r->pool) == APR_SUCCESS
        && info.filetype == APR_REG;
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

/*
 * What mod_mime knows about names such as these is for files. A request with
 * a handler is none for FallbackResource.
 */
static int type_checker(request_rec *r)
{
    if (ap_get_module_config(r->request_config, &p3p_module) == NULL) {
        return DECLINED;
    }
    r->handler = "p3p-document";
    return OK;
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
    if (d == NULL) { /* redirected within the server after all */
        return DECLINED;
    }
    set_header(r, d, documents->modified);
    status = ap_meets_conditions(r);
    if (status == OK) {
        ap_rwrite(d->body, (int)d->length, r);
    }
    return status;
}

/* ---- hooks ---- */

void mod_p3p_publish_hooks(void)
{
    ap_hook_translate_name(translate_name, NULL, NULL, APR_HOOK_REALLY_FIRST);
    ap_hook_map_to_storage(map_to_storage, NULL, NULL, APR_HOOK_REALLY_FIRST);
    ap_hook_type_checker(type_checker, NULL, NULL, APR_HOOK_REALLY_FIRST);
    ap_hook_handler(send_document, NULL, NULL, APR_HOOK_REALLY_FIRST);
}
