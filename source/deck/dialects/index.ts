/** The deck dialects, one line each; where the evidence is equally strong the earlier wins. */

import type { Dialect } from './dialect.ts';
import { lookatme } from './lookatme.ts';
import { marp } from './marp.ts';
import { mdp } from './mdp.ts';
import { patat } from './patat.ts';
import { plain } from './plain.ts';
import { presenterm } from './presenterm.ts';
import { reveal } from './reveal.ts';
import { slidesDialect } from './slides.ts';
import { slidev } from './slidev.ts';
import { speech } from './speech.ts';

export const dialects: readonly Dialect[] = [
  presenterm,
  slidesDialect,
  patat,
  lookatme,
  mdp,
  marp,
  slidev,
  plain,
  reveal,
  speech,
];
