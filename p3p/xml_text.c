/* SPDX-License-Identifier: Apache-2.0 */
/* The text of an XML file: from the disk, and from UTF-16. */

#include "xml.h"

#include <apr_file_io.h>
#include <apr_strings.h>

/*
 * One byte more than the limit shows that a file is too large, however
 * large it is. In UTF-16 it takes twice the bytes.
 */
#define READ_LIMIT (2 * P3P_XML_SIZE + 1)

static apr_status_t load(p3p_report *report, const char *path, apr_pool_t *pool)
{
    apr_file_t *file;
    apr_finfo_t info;
    apr_size_t length = READ_LIMIT;
    char *text;
    apr_status_t status =
        apr_file_open(&file, path, APR_FOPEN_READ | APR_FOPEN_BINARY,
                      APR_FPROT_OS_DEFAULT, pool);

    if (status != APR_SUCCESS) {
        return status;
    }
    status = apr_file_info_get(&info, APR_FINFO_SIZE | APR_FINFO_TYPE, file);
    if (status == APR_SUCCESS && info.filetype == APR_REG
        && info.size < READ_LIMIT) {
        length = (apr_size_t)info.size;
    }
    text = apr_palloc(pool, length + 1);
    status = apr_file_read_full(file, text, length, &length);
    apr_file_close(file);
    report->text = text;
    report->length = length;
    return status == APR_EOF ? APR_SUCCESS : status;
}

int p3p_xml_load(p3p_report *report, const char *path, apr_pool_t *pool)
{
    const p3p_place nowhere = {"", 0, 0, 0};
    char reason[128];
    apr_status_t status = load(report, path, pool);

    if (status == APR_SUCCESS) {
        return 1;
    }
    report->text = nowhere.start;
    report->length = 0;
    p3p_report_at(report, P3P_UNREADABLE_FILE, &nowhere,
                  apr_strerror(status, reason, sizeof reason), NULL);
    return 0;
}

/* UTF-16 has its mark, or XML's first character has a zero beside it. */
static int is_utf16(const p3p_report *report, int *little)
{
    const unsigned char *c = (const unsigned char *)report->text;

    if (report->length < 2) {
        return 0;
    }
    *little = c[1] == 0 || (c[0] == 0xff && c[1] == 0xfe);
    return *little || c[0] == 0 || (c[0] == 0xfe && c[1] == 0xff);
}

static char *put_utf8(char *to, unsigned long c)
{
    const int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0x00, 0xc0, 0xe0, 0xf0};
    int i;

    *to++ = (char)(lead[more] | c >> 6 * more);
    for (i = more - 1; i >= 0; i--) {
        *to++ = (char)(0x80 | (c >> 6 * i & 0x3f));
    }
    return to;
}

/* A surrogate without its other half goes through, for expat to refuse. */
static void from_utf16(p3p_report *report, int little, apr_pool_t *pool)
{
    const unsigned char *c = (const unsigned char *)report->text;
    char *to = apr_palloc(pool, report->length / 2 * 3 + 1);
    size_t i;

    report->text = to;
    for (i = 0; i + 1 < report->length; i += 2) {
        unsigned long unit = (unsigned long)c[i + little] << 8 | c[i + !little];

        if (unit >= 0xd800 && unit < 0xdc00 && i + 3 < report->length) {
            const unsigned long low =
                (unsigned long)c[i + 2 + little] << 8 | c[i + 2 + !little];

            if (low >= 0xdc00 && low < 0xe000) {
                unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                i += 2;
            }
        }
        to = put_utf8(to, unit);
    }
    report->length = (size_t)(to - report->text);
}

int p3p_xml_convert(p3p_report *report, apr_pool_t *pool)
{
    int little;

    if (!is_utf16(report, &little)) {
        return 0;
    }
    from_utf16(report, little, pool);
    return 1;
}
