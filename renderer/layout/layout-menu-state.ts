import { create } from 'zustand';

/** Whether the menu of layouts is open; its key opens it from anywhere. */
export const useLayoutMenu = create<{ readonly open: boolean }>(() => ({ open: false }));

export function openLayoutMenu(open = true): void {
  useLayoutMenu.setState({ open });
}
