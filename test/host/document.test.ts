import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

describe('custom XML parts', () => {
  const reviewers =
    "<Reviewers xmlns='http://schemas.contoso.example/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>";

  test('add a part, read it back, change it, delete it', () =>
    onExcel(async (context) => {
      const part = context.workbook.customXmlParts.add(reviewers);
      const xml = part.getXml();
      part.load('id, namespaceUri');
      await context.sync();
      expect([xml.value, part.namespaceUri]).toEqual([
        reviewers,
        'http://schemas.contoso.example/review/1.0',
      ]);
      part.setXml("<Reviewers xmlns='http://schemas.contoso.example/review/1.0'/>");
      const again = context.workbook.customXmlParts.getItem(part.id).getXml();
      await context.sync();
      expect(again.value).not.toContain('Juan');
      part.delete();
      const gone = context.workbook.customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));

  test('parts of a namespace, in the order in which they were added', () =>
    onExcel(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add("<a:x xmlns:a='urn:one'>1</a:x>");
      parts.add('<x xmlns="urn:two"/>');
      parts.add("<?xml version='1.0'?><x xmlns='urn:one'>2</x>");
      const ours = parts.getByNamespace('urn:one').load('items/id');
      const only = parts.getByNamespace('urn:two').getOnlyItemOrNullObject().load('id');
      const none = parts.getByNamespace('urn:three').getOnlyItemOrNullObject();
      const count = parts.getCount();
      await context.sync();
      const texts = ours.items.map((part) => part.getXml());
      await context.sync();
      expect(texts.map((text) => /\d(?=<)/.exec(text.value)?.[0])).toEqual(['1', '2']);
      expect([only.isNullObject, none.isNullObject, count.value]).toEqual([false, true, 3]);
    }));

  test.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '<a/>x'])('%p is no part', async (xml) => {
    const batch = onExcel(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    expect(await errorOf(batch)).toMatch(/^InvalidArgument/);
  });
});

describe('settings and properties', () => {
  test('settings keep texts, objects and dates', () =>
    onExcel(async (context) => {
      const { settings } = context.workbook;
      settings.add('NeedsReview', true);
      settings.add('Nested', { list: [1, 'two'] });
      settings.add('NeedsReview', false);
      await context.sync();
      const review = settings.getItem('NeedsReview').load('key, value');
      const nested = settings.getItem('Nested').load('value');
      const none = settings.getItemOrNullObject('Other');
      settings.load('items/key');
      await context.sync();
      expect([review.key, review.value, nested.value, none.isNullObject]).toEqual([
        'NeedsReview',
        false,
        { list: [1, 'two'] },
        true,
      ]);
      expect(settings.items.map((setting) => setting.key)).toEqual(['NeedsReview', 'Nested']);
      settings.getItem('Nested').delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    }));

  test('document properties and custom ones', () =>
    onExcel(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Budget';
      properties.custom.add('Review', 'x'.repeat(300));
      properties.custom.add('Year', 2025);
      properties.load('title, author');
      const review = properties.custom.getItem('review').load('key, value, type');
      const year = properties.custom.getItemOrNullObject('Year').load('type');
      await context.sync();
      expect([properties.title, properties.author, review.key, review.value.length]).toEqual([
        'Budget',
        '',
        'Review',
        255,
      ]);
      expect([review.type, year.type]).toEqual(['String', 'Number']);
    }));

  test('custom properties of a sheet stay behind when it is copied', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.customProperties.add('WorksheetGroup', 'Alpha');
      const copy = sheet.copy();
      await context.sync();
      const own = sheet.customProperties.getItem('worksheetgroup').load('key, value');
      const copied = copy.customProperties.getItemOrNullObject('WorksheetGroup');
      await context.sync();
      expect([own.key, own.value, copied.isNullObject]).toEqual(['WorksheetGroup', 'Alpha', true]);
    }));
});

describe('names', () => {
  test('name a range and a formula, and use the name as an address', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('MyRange', sheet.getRange('A1:E1'), 'first row');
      sheet.names.add('Local', '=Sheet1!$B$2');
      const name = context.workbook.names
        .getItem('myrange')
        .load('name, type, value, formula, comment, scope');
      const local = sheet.names.getItem('Local').getRange().load('address');
      const byName = sheet.getRange('MyRange').load('address');
      await context.sync();
      expect([name.name, name.type, name.value, name.comment, name.scope]).toEqual([
        'MyRange',
        'Range',
        'Sheet1!$A$1:$E$1',
        'first row',
        'Workbook',
      ]);
      expect([local.address, byName.address]).toEqual(['Sheet1!B2', 'Sheet1!A1:E1']);
    }));

  test('a name follows its cells', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('Moving', sheet.getRange('B2'));
      sheet.getRange('A:A').insert('Right');
      const name = context.workbook.names.getItem('Moving').load('formula');
      await context.sync();
      expect(name.formula).toBe('=Sheet1!$C$2');
      sheet.getRange('2:2').delete('Up');
      name.load('formula');
      const range = name.getRangeOrNullObject();
      await context.sync();
      expect([name.formula, range.isNullObject]).toEqual(['=#REF!', true]);
    }));
});

describe('what a person set elsewhere', () => {
  test('a co-author changes settings', () =>
    inOffice(async ({ Excel, remote, settled }) => {
      let told = 0;
      await Excel.run(async (context) => {
        context.workbook.settings.onSettingsChanged.add(() => {
          told++;
          return Promise.resolve();
        });
        await context.sync();
      });
      remote.changeSetting('Team', 'blue');
      await settled();
      expect(told).toBe(1);
    }));
});
