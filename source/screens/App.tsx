/** The store comes in; its frame is drawn, a Text a row, with what lies over it; keys and pastes go back as messages. */

import { Box, Text, useCursor, useInput, usePaste } from 'ink';
import { memo, useSyncExternalStore } from 'react';
import { frame } from '../program/frame/frame.ts';
import { grounded } from '../program/frame/grounded.ts';
import { overlaid, overlay } from '../program/frame/overlay.ts';
import { textColumns, textShown } from '../program/frame/panel.ts';
import type { Store } from '../program/store.ts';
import { themeOf } from '../program/theme.ts';
import { dimmed } from '../themes/dimmed.ts';
import type { Depth } from '../themes/model.ts';
import { paint } from '../themes/paint.ts';
import { keyName } from './keys.ts';

const Row = memo(function Row({ text }: { readonly text: string }) {
  return <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>;
});

/** The whole program on screen. `depth` says how many colours the terminal has. */
export function App({ store, depth }: { readonly store: Store; readonly depth: Depth }) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { setCursorPosition } = useCursor();
  useInput((input, key) => {
    const name = keyName(input, key);
    if (name !== null) store.send({ type: 'key', key: name });
  });
  usePaste((text) => store.send({ type: 'paste', text }));
  const theme = dimmed(themeOf(state), state.dim);
  const { rows, cursor } = frame(state);
  const over = overlay(state);
  setCursorPosition(cursor ? { x: cursor.column, y: cursor.row } : undefined);
  return (
    <Box flexDirection="column" width={state.size.columns} height={state.size.rows}>
      {grounded(overlaid(rows, over), state.size, theme).map((row, index) => (
        <Row key={index} text={paint(row, theme, depth)} />
      ))}
      {over && state.mode.kind === 'text' && state.mode.text !== null && (
        <Box
          position="absolute"
          top={over.top + 1}
          left={over.left + 2}
          width={textColumns(state)}
          height={over.rows.length - 2}
          overflow="hidden"
        >
          <Text {...(theme.ground ? { backgroundColor: theme.ground[0] } : {})}>
            {textShown(state, state.mode.text, state.mode.top)}
          </Text>
        </Box>
      )}
    </Box>
  );
}
