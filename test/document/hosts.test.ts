/** Links and the texts they stand in come in; hosts are read from both, and what differs is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { falseHost, hostOf } from '../../source/document/hosts.ts';
import { judge } from '../../source/document/links.ts';
import { openDocument } from '../../source/document/open.ts';
import { layBlock } from '../../source/page/lay.ts';

test('the host is what is asked for, and of mail whom it reaches', () => {
  assert.equal(hostOf('https://user:word@Bank.example:8443/x'), 'bank.example:8443');
  assert.equal(hostOf('https://b\u00fccher.example/'), 'xn--bcher-kva.example');
  assert.equal(hostOf('mailto:a%20b@c.example?subject=x'), 'a b@c.example');
});

test('an address of mail is shown with its controls as pictures, and as it is when it stands for no text', () => {
  assert.equal(hostOf('mailto:a%1b]0;pwned%07b@c.example'), 'a␛]0;pwned␇b@c.example');
  assert.equal(hostOf('mailto:a%E2%80%AEb@c.example'), 'a⇠b@c.example');
  assert.equal(hostOf('mailto:%ff'), '%ff');
});

const leads = (address: string) => judge(address);

test('a text that names another host is found out', () => {
  for (const text of [
    'https://bank.example/login',
    'bank.example',
    'see bank.example:',
    '(www.bank.example)',
    'Bank.Example',
  ])
    assert.ok(falseHost(text, leads('https://thief.example/')), text);
  assert.equal(
    falseHost('b\u0430nk.example', leads('https://bank.example/')),
    'b\u0430nk.example',
    'a Cyrillic letter',
  );
  for (const text of ['www.bank.example', 'https://bank.example/other', 'a link', 'version 1.2.3', 'e.g. this', ''])
    assert.equal(falseHost(text, leads('https://bank.example:443/login')), null, text);
  assert.equal(falseHost('bank.example', leads('#bank')), null);
});

test('a terminal is not given the address of a link that lies, however its text is written', () => {
  const linksOf = (source: string): (string | undefined)[] => {
    const document = openDocument(source, 'x.md');
    return layBlock(document, document.blocks[0]!, 80).flatMap(({ spans }) => spans.map(({ link }) => link));
  };
  assert.deepEqual(linksOf('[bank.example](https://bank.example/)'), ['https://bank.example/']);
  assert.deepEqual(linksOf('[bank.example](https://thief.example/)'), [undefined]);
  assert.deepEqual(linksOf('[ba**nk.exa**mple](https://thief.example/)'), [undefined, undefined, undefined]);
});
