/** The deck dialects, one line each; where the evidence is equally strong the earlier wins. */

import type { Dialect } from './dialect.ts';
import { plain } from './plain.ts';
import { speech } from './speech.ts';

export const dialects: readonly Dialect[] = [plain, speech];
