/** What the plain parser found, and whether the text leaves RFC 4180. */
export interface ReferenceReading {
  /** Null where a quoted field never ends, or text stands behind one with line breaks. */
  readonly rows: string[][] | null;
  /** Text stands behind a closing quote: here Excel and papaparse differ, and we side with Excel. */
  readonly oddQuotes: boolean;
}

/** The rules of `scanRecords` once more, character by character over a string, as plainly as possible. */
export function parseReference(text: string, delimiter: string): ReferenceReading {
  const rows: string[][] = [];
  let oddQuotes = false;
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at++;
        while (text[at] !== '"' || text[at + 1] === '"') {
          if (at >= text.length) return { rows: null, oddQuotes };
          if (text[at] === '"') at++;
          field += text[at++];
        }
        at++;
        if (at < text.length && !isEnd(text[at], delimiter)) oddQuotes = true;
        if (oddQuotes && /[\r\n]/.test(field) && !isEnd(text[at] ?? delimiter, delimiter)) {
          return { rows: null, oddQuotes };
        }
      }
      while (at < text.length && !isEnd(text[at], delimiter)) field += text[at++];
      row.push(/^="[^"]*"$/.test(field) ? field.slice(2, -1) : field);
      if (text[at] !== delimiter) break;
      at++;
    }
    rows.push(row);
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { rows, oddQuotes };
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}
