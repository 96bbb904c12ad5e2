/** Nothing comes in; the judged sets go out, with the documents they are about. */

import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { account, sharedDocument } from '../support/documents.ts';
import * as heldout from './heldout.ts';
import { bicycle, flood } from './heldout-texts.ts';
import * as judged from './judged.ts';
import { lighthouses, plain } from './texts.ts';

/** What is asked of one document: what it has, and what it does not. */
export interface Part {
  readonly document: Document;
  readonly rows: readonly judged.Row[];
  readonly absent: readonly string[];
}

/** The set the ranking was tuned to. */
export function tunedSet(): Part[] {
  return [
    { document: account(), rows: judged.aboutAccount, absent: judged.notInAccount },
    {
      document: openDocument(lighthouses, 'lighthouses.md'),
      rows: judged.aboutLighthouses,
      absent: judged.notInLighthouses,
    },
    { document: openDocument(plain, 'plain.txt'), rows: judged.aboutPlain, absent: judged.notInPlain },
  ];
}

/** The set that was written before it was run. */
export function heldOutSet(): Part[] {
  return [
    { document: openDocument(flood, 'flood.md'), rows: heldout.aboutFlood, absent: heldout.notInFlood },
    { document: openDocument(bicycle, 'bicycle.md'), rows: heldout.aboutBicycle, absent: heldout.notInBicycle },
  ];
}

/** As much of it as is about texts that lie beside the project; empty where they do not. */
export function sharedSet(): Part[] {
  return Object.entries(heldout.aboutShared).flatMap(([path, rows]) => {
    const document = sharedDocument(path);
    return document === null ? [] : [{ document, rows, absent: [] }];
  });
}
