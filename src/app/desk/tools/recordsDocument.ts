import type { IncidentDocument } from '../../../core/incident/document';

/** A table (header first) as a report of its own. Never throws. */
export function recordsDocument(
  title: string,
  subtitle: string,
  [header = [], ...rows]: readonly (readonly string[])[],
): IncidentDocument {
  return {
    title,
    subtitle,
    sections: [
      {
        heading: null,
        blocks: [
          {
            kind: 'table',
            markHeading: null,
            columns: header.map((heading) => ({ heading, form: 'name' })),
            rows: rows.map((cells) => ({ mark: null, cells })),
          },
        ],
      },
    ],
  };
}
