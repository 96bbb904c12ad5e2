/** A state and a message come in; the next state and what is to be done outside go out. Pure. */

import { due } from './choosing.ts';
import { settled } from './command.ts';
import { commandFor, commandNamed } from './commands/index.ts';
import { takeOnStage, takeSeek } from './commands/seek.ts';
import { takeFound } from './find.ts';
import { takeRows } from './finder.ts';
import { lastTop, textColumns } from './frame/panel.ts';
import { takeIncluded } from './included.ts';
import { takeFoundAll } from './library.ts';
import type { Message, Result, State } from './model.ts';
import { pointed } from './mouse.ts';
import { takeAdded, takeOpened } from './opened.ts';
import { pictured, takePicture, withPictures } from './pictures.ts';
import { beside, takeDocument, unsaid, warned } from './renewed.ts';
import { driven, linked, resumed, takeFollowed, unstaged } from './speaker.ts';
import { turned } from './turned.ts';
import { pasteInto, typeInto } from './typing.ts';

/** Digits of a number typed before a command, at most; more could not be meant. */
const longestCount = 7;

export function update(state: State, message: Message): Result {
  return pictured(state, turned(state, changed(state, message)));
}

function changed(state: State, message: Message): Result {
  switch (message.type) {
    case 'key':
      return pressKey(state, message.key);
    case 'paste':
      return pasteInto(state, message.text);
    case 'press':
      return pressCommand(state, message.command, message.count ?? null);
    case 'size':
      return resized({ ...state, size: message.size });
    case 'document':
      return takeDocument(withIncluded(state, message), message.document);
    case 'included':
      return takeIncluded(state, message);
    case 'found':
      return state.mode.kind === 'seek' && state.find?.ticket === message.ticket
        ? takeSeek(state, message.found)
        : due(takeResult(state, message.ticket, message.found));
    case 'refused':
      return due(takeRefusal(state, message.ticket, message.message));
    case 'text':
      return [takeText(state, message), []];
    case 'theme':
      return [{ ...state, theme: message.theme, isThemeAsked: state.isThemeAsked || message.isAsked === true }, []];
    case 'opened':
      return [takeOpened(state, message), []];
    case 'say':
      return [message.onStage ? { ...state, message: message.text } : warned(state, message.text), []];
    case 'unsay':
      return [unsaid(state, message.text), []];
    case 'mouse':
      return pointed(message.action === 'drag' ? state : { ...state, message: null, fresh: [] }, message);
    case 'added':
      return beside(takeAdded(state, message));
    case 'library':
      return [{ ...state, library: message.library }, []];
    case 'foundAll':
      return [takeFoundAll(state, message), []];
    case 'pace':
      return [{ ...state, pace: message.pace }, []];
    case 'faded':
      return [state.fresh === message.fresh ? { ...state, fresh: [] } : state, []];
    case 'shared':
      return [{ ...state, shared: message.shared }, []];
    case 'tick':
      return [{ ...state, time: { now: message.now, wall: message.wall } }, []];
    case 'ease':
      return [state.dim === message.dim ? state : { ...state, dim: message.dim }, []];
    case 'drive':
      return driven(state, message.command, message.count);
    case 'followed':
      return [takeFollowed(state, message), []];
    case 'resume':
      return [resumed(state, message.talk), []];
    case 'link':
      return [{ ...state, mode: linked(state.mode, message.link) }, []];
    case 'unstaged':
      return [unstaged(state, message.text), []];
    case 'pictures':
      return [withPictures(state, message.cell), []];
    case 'picture':
      return [takePicture(state, message), []];
    case 'redraw':
      return [{ ...state, loads: (state.loads ?? 0) + 1 }, []];
  }
}

/** The state with the files that its document puts in as they are now. */
function withIncluded(state: State, { document, included }: Extract<Message, { type: 'document' }>): State {
  return included && document.name === state.document.name ? { ...state, included } : state;
}

function pressKey(before: State, key: string): Result {
  const seen = before.fresh.length > 0 ? { ...before, fresh: [] } : before;
  const state: State = seen.message === null ? seen : { ...seen, message: null };
  const typed = typeInto(state, key);
  if (typed) return typed;
  if (countable(state) && /^[0-9]$/.test(key) && (key !== '0' || state.count !== '')) {
    return [{ ...state, count: (state.count + key).slice(0, longestCount) }, []];
  }
  const count = state.count === '' ? null : Number(state.count);
  const ready: State = state.count === '' ? state : { ...state, count: '' };
  const command = commandFor(ready, key);
  if (!command) return [other(ready), []];
  if (state.mode.kind === 'speaker' && command.drives)
    return [ready, [{ type: 'drive', command: command.name, count }]];
  const [next, effects] = settled(command.run(ready, count));
  return [withinPanel(next), effects];
}

/** The help is scrolled no further than its last row, so that the way back begins at once; so is a small text. */
function withinPanel(state: State): State {
  const { mode } = state;
  if ((mode.kind !== 'help' && mode.kind !== 'text') || mode.top === 0) return state;
  return { ...state, mode: { ...mode, top: Math.min(mode.top, lastTop(state)) } };
}

/** Another size: a small text is rendered for it anew. */
function resized(state: State): Result {
  const { mode } = state;
  return [state, mode.kind === 'text' ? [{ type: 'text', name: mode.name, columns: textColumns(state) }] : []];
}

/** A small text, unless another one, or another width, is wanted by now. */
function takeText(state: State, { name, columns, text }: Extract<Message, { type: 'text' }>): State {
  const { mode } = state;
  if (mode.kind !== 'text' || mode.name !== name || columns !== textColumns(state)) return state;
  return { ...state, mode: { ...mode, text } };
}

/** A key without a meaning still lights a blank stage and answers no to a question. */
function other(state: State): State {
  if (state.mode.kind === 'confirm' || state.mode.kind === 'letter') return { ...state, mode: { kind: 'read' } };
  if (state.mode.kind !== 'present' || !state.talk || !(state.talk.blank || state.talk.asked)) return state;
  return { ...state, talk: { ...state.talk, blank: false, asked: false } };
}

const counted: ReadonlySet<string> = new Set(['read', 'present', 'speaker', 'outline']);

function countable(state: State): boolean {
  return counted.has(state.mode.kind);
}

function pressCommand(state: State, name: string, count: number | null): Result {
  const command = commandNamed(name);
  if (!command) throw new RangeError(`No command is called ${name}`);
  return settled(command.run({ ...state, message: null }, count));
}

/** What is wrong with a query is said, unless another has overtaken it; it has found nothing then. */
function takeRefusal(state: State, ticket: number, message: string): State {
  if (state.mode.kind === 'finder')
    return state.mode.ticket === ticket ? { ...state, message, mode: { ...state.mode, pending: false } } : state;
  if (state.mode.kind === 'library')
    return state.mode.ticket === ticket ? { ...state, message, mode: { ...state.mode, found: null } } : state;
  if (state.find?.ticket !== ticket) return state;
  const mode: State['mode'] = state.mode.kind === 'seek' ? { ...state.mode, pending: undefined } : state.mode;
  return { ...state, mode, message, find: { ...state.find, hits: state.find.hits ?? [] } };
}

/** The search line's results and the finder's come back the same way; one that another search has overtaken is dropped. */
function takeResult(state: State, ticket: number, found: Parameters<typeof takeFound>[1]): State {
  if (state.mode.kind === 'finder') return state.mode.ticket === ticket ? takeRows(state, found) : state;
  if (state.find?.ticket !== ticket) return state;
  return state.mode.kind === 'present' ? takeOnStage(state, found) : takeFound(state, found);
}
