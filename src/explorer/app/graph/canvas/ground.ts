import { useEffect, useState } from 'react';

/** Colours of the page that a canvas cannot take from the style sheet by itself. */
export interface Ground {
  readonly dark: boolean;
  readonly surface: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly focus: string;
  readonly face: string;
}

const readGround = (): Ground => {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    dark: document.documentElement.dataset['theme'] === 'dark',
    surface: read('--surface'),
    text: read('--text'),
    soft: read('--text-soft'),
    line: read('--line'),
    accent: read('--accent'),
    focus: read('--focus'),
    face: read('--face'),
  };
};

/** White, for what is printed or handed on, whatever the page looks like. */
export const paper = (ground: Ground): Ground =>
  ground.dark
    ? { ...ground, dark: false, surface: '#ffffff', text: '#17212e', soft: '#4c5a6b', line: '#cfd7e1' }
    : ground;

/** Follows the appearance that is chosen for the page. */
export function useGround(): Ground {
  const [ground, setGround] = useState(readGround);
  useEffect(() => {
    const observer = new MutationObserver(() => setGround(readGround()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    // The theme may have been set between the first drawing and this effect.
    setGround(readGround());
    return () => observer.disconnect();
  }, []);
  return ground;
}

/** Some way to white: the hue stays. */
export const lighten = (colour: string): string => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * 0.4)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

/** The colour of a line, made for white, as it is seen on a ground. */
export const onGround = (colour: string, { dark }: Ground): string => (dark ? lighten(colour) : colour);
