/** A state comes in; the room that its pictures have, on the page and on stage, goes out. */

import type { Picture, Room } from '../page/pictures.ts';
import type { State } from './model.ts';

/** What is known of pictures; a state has none where the terminal shows none. */
export interface Pictures {
  /** Pixels of a cell, as far as known. */
  readonly cell: Room['cell'];
  /** By the name of the document and the address written there; null while it is being read. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, Picture | null>>;
}

/** A page keeps so much of the screen for the text around a picture. */
const tallest = 0.6;
/** On stage a small picture is shown larger than it is, but not so large that it blurs. */
const stageGrows = 2;

/** Sizes of screens that are remembered. */
const mostKept = 8;

const none: ReadonlyMap<string, Picture | null> = new Map();
const rooms = new WeakMap<object, Map<string, Room>>();

function roomOf({ pictures, document }: State, rows: number, grows: number): Room | null {
  if (pictures === null) return null;
  const known = pictures.known.get(document.name) ?? none;
  const kept = rooms.get(known) ?? new Map<string, Room>();
  rooms.set(known, kept);
  const { width, height } = pictures.cell;
  const key = [rows, grows, width, height].join(' ');
  if (kept.size > mostKept) kept.clear();
  const room = kept.get(key) ?? { pictures: known, cell: pictures.cell, rows, grows };
  kept.set(key, room);
  return room;
}

/** The room on the page; the same object as long as nothing about it changes. `rows` are those of the text column. */
export function readingRoom(state: State, rows: number): Room | null {
  return roomOf(state, Math.max(1, Math.floor(rows * tallest)), 1);
}

/** The room on a slide of so many rows. */
export function stageRoom(state: State, rows: number): Room | null {
  return roomOf(state, rows, stageGrows);
}
