import { create } from 'zustand';

/** What the search is asked for: commands and records, or records alone. */
export type PaletteScope = 'all' | 'records';

export const usePalette = create<{ readonly scope: PaletteScope | null }>(() => ({ scope: null }));

export const openPalette = (scope: PaletteScope): void => usePalette.setState({ scope });
export const closePalette = (): void => usePalette.setState({ scope: null });
