import { holdsNameOf } from '../../../src/core/identifiers/holdsNameOf';

describe('holdsNameOf: whether a cell names an account’s person', () => {
  test.each([
    ['Adler, Anna', 'anna.adler@amt.example', true],
    ['Adler', 'anna.adler@amt.example', true],
    ['anna.adler@post.example', 'SMTP:Anna.Adler@amt.example', true],
    ['Müller, Jörg', 'joerg.mueller@amt.example.tmp', true],
    ['Adler, Anna', 'anna.berg@amt.example', false],
    ['Adler, Anna Maria', 'anna.adler@amt.example', false],
    ['007', 'person.007@amt.example', false],
    ['A', 'a.adler@amt.example', false],
    ['', 'anna.adler@amt.example', false],
    ['–', '@amt.example', false],
  ])('%j beside %j: %s', (value, account, expected) => {
    expect(holdsNameOf(value, account)).toBe(expected);
  });
});
