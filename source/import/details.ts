/** The elements and the linked data of a web page come in; what they say of the speech goes out. */

import { dateIn } from './dates.ts';
import type { Element } from './dom.ts';
import { withoutSite } from './facts.ts';
import { type Facts, noFacts } from './model.ts';

/** Where a page says something, the surest first. `attribute` null means the element's text. */
const places: readonly { readonly fact: keyof Facts; readonly selector: string; readonly attribute: string | null }[] =
  [
    { fact: 'title', selector: 'meta[property="og:title"]', attribute: 'content' },
    { fact: 'title', selector: 'h1', attribute: null },
    { fact: 'title', selector: 'title', attribute: null },
    { fact: 'speaker', selector: 'meta[name="author"]', attribute: 'content' },
    { fact: 'speaker', selector: '[rel="author"]', attribute: null },
    { fact: 'speaker', selector: '[itemprop="author"]', attribute: null },
    { fact: 'date', selector: 'meta[property="article:published_time"]', attribute: 'content' },
    {
      fact: 'date',
      selector: 'meta[name="dcterms.date"], meta[name="DC.date"], meta[name="date"]',
      attribute: 'content',
    },
    { fact: 'date', selector: 'article time[datetime], main time[datetime], time[datetime]', attribute: 'datetime' },
    { fact: 'publisher', selector: 'meta[property="og:site_name"]', attribute: 'content' },
    { fact: 'publisher', selector: 'meta[name="publisher"], meta[name="dcterms.publisher"]', attribute: 'content' },
    { fact: 'source', selector: 'link[rel="canonical"]', attribute: 'href' },
    { fact: 'source', selector: 'meta[property="og:url"]', attribute: 'content' },
  ];

/** Facts of a page from linked data (JSON-LD), then from its meta tags and markup. What is no web address, no date … is left out. */
export function detailsOf(root: Element, data: readonly string[]): Facts {
  const facts: { -readonly [Key in keyof Facts]: Facts[Key] } = { ...noFacts, ...linkedFacts(data) };
  for (const { fact, selector, attribute } of places) {
    if (facts[fact] === null) {
      const element = root.querySelector(selector);
      facts[fact] = checked(fact, element && (attribute ? element.getAttribute(attribute) : element.textContent));
    }
  }
  if (facts.title !== null) {
    const named = [
      facts.title,
      ...(facts.publisher ? [` | ${facts.publisher}`, ` - ${facts.publisher}`, ` – ${facts.publisher}`] : []),
    ];
    const suffix = named.slice(1).find((end) => facts.title?.endsWith(end)) ?? '';
    [facts.title, facts.publisher] = withoutSite(
      facts.title.slice(0, facts.title.length - suffix.length),
      facts.publisher,
    );
  }
  return facts;
}

function checked(fact: keyof Facts, value: unknown): string | null {
  if (typeof value !== 'string') {
    return null;
  }
  const text = value.replace(/\s+/g, ' ').trim();
  if (fact === 'date') {
    return dateIn(text);
  }
  if (fact === 'source') {
    return /^https?:\/\//i.test(text) ? text : null;
  }
  return text === '' || text.length > 300 ? null : text;
}

/** The first article, report or speech that the linked data describe (https://schema.org/Article). */
function linkedFacts(data: readonly string[]): Partial<Facts> {
  for (const text of data) {
    const article = listed(parsed(text)).find((item) =>
      /Article|NewsItem|Report|Speech|BlogPosting/.test(String(item['@type'])),
    );
    if (article) {
      return {
        title: checked('title', article.headline ?? article.name),
        speaker: checked('speaker', nameOf(article.author)),
        date: checked('date', article.datePublished),
        publisher: checked('publisher', nameOf(article.publisher)),
        source: checked(
          'source',
          article.url ??
            (isRecord(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
        ),
        place: checked('place', nameOf(article.contentLocation ?? article.locationCreated)),
      };
    }
  }
  return {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listed(value: unknown): Record<string, unknown>[] {
  const items: unknown[] = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value['@graph'])
      ? value['@graph']
      : [value];
  return items.filter(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(first) ? first.name : first;
}
