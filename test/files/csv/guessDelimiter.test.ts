import { guessDelimiter } from '../../../src/files/csv/guessDelimiter';
import { utf8 } from './rows';

describe('guessDelimiter', () => {
  it.each([
    ['semicolons', 'a;b\n1;2\n', ';'],
    ['commas', 'a,b\n1,2\n', ','],
    ['tabs', 'a\tb\n1\t2', '\t'],
    ['bars', 'a|b\n1|2', '|'],
    ['nothing splits: what German Excel writes', 'a\nb\n', ';'],
    ['an empty text', '', ';'],
    ['one line', 'a,b', ','],
    ['names with commas', 'Name;ID\nMöller, Anna;1\nVoss, Bernd;2\n', ';'],
    [
      'names with commas and a title line',
      'Charge 1, Amt\n\nName;ID\nMöller, Anna;1\nVoss, Jan;2',
      ';',
    ],
    ['commas in every line, header too', 'Name, Vorname;ID\nMöller, Anna;1\n', ';'],
    ['directory names', 'DN\tID\nCN=a,OU=b;c\t1\nCN=a,OU=b;d\t2', '\t'],
    ['delimiters inside quotes do not count', '"a;b;c","1"\n"d;e;f","2"\n', ','],
    ['doubled quotes', '"a"";""b",1\n"c"";""d",2', ','],
    ['line breaks inside quotes', '"a\n;\n;\n;",1\n"b\n;\n;",2', ','],
    ['decimal commas', '1,5;2,5\n3,5;4,5\n1;2', ';'],
    ['blank lines decide nothing', '\n\n\n\n\na,b\n1,2\n;', ','],
    ['a quote inside a field opens nothing', 'a",1\n"b;c",2\n', ','],
    ['CRLF', 'a,b\r\n1,2\r\n', ','],
    ['lone CR', 'a,b\r1,2\r', ','],
  ])('%s', (_name, text, delimiter) => {
    expect(guessDelimiter(utf8(text), 0)).toBe(delimiter);
  });

  it('starts behind the byte order mark', () => {
    expect(guessDelimiter(utf8('\ufeff"a,b"|c\n"d,e"|f'), 3)).toBe('|');
  });

  it('looks at the first 64 KB and leaves out the record that is cut there', () => {
    const beginning = 'anna,1\n'.repeat(9362);
    expect(guessDelimiter(utf8(beginning + 'x;y\n'.repeat(100_000)), 0)).toBe(',');
    expect(guessDelimiter(utf8('a,b\n' + 'x;'.repeat(60_000)), 0)).toBe(',');
    expect(guessDelimiter(utf8('x,'.repeat(60_000)), 0)).toBe(',');
  });
});
