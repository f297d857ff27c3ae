/** The first line of a part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of a workbook's own parts (ECMA-376-1 A.2). */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What the names of Office's relationships and further vocabularies begin with (ECMA-376-1 A). */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** What the names of the package's own vocabularies begin with (ECMA-376-2 A). */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Of what a file says of itself (ECMA-376-2 8.3). */
export const CORE_PROPERTIES_NAMESPACE = `${PACKAGE}/metadata/core-properties`;

/** When every new file says it was written: what is written must not depend on today. */
export const WRITTEN_AT = '2000-01-01T00:00:00Z';
