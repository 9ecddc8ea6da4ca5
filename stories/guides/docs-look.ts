import { DocsContainer } from '@storybook/addon-docs/blocks';
import { createElement, type ComponentProps, type ReactElement, useEffect, useState } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { themes } from 'storybook/theming';

type Props = ComponentProps<typeof DocsContainer>;

/** Pages of documentation, light or dark as the toolbar says, or the system. */
export function DocsLook(props: Props): ReactElement {
  const scheme = useScheme(props.context.channel);
  useEffect(() => void (document.documentElement.style.colorScheme = scheme), [scheme]);
  const isDark = useSystemDark() ? scheme !== 'light' : scheme === 'dark';
  return createElement(DocsContainer, { ...props, theme: isDark ? themes.dark : themes.light });
}

/** The toolbar's choice, as a `color-scheme`. */
function useScheme(channel: Props['context']['channel']): string {
  const said = (): string => {
    const [news] = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []) as [Globals?];
    return news?.globals.theme ?? 'light dark';
  };
  const [scheme, setScheme] = useState(said);
  useEffect(() => {
    const listen = (): void => setScheme(said());
    channel.on(GLOBALS_UPDATED, listen);
    return () => channel.off(GLOBALS_UPDATED, listen);
  });
  return scheme;
}

interface Globals {
  globals: { theme?: string };
}

function useSystemDark(): boolean {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const listen = (): void => setDark(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return isDark;
}
