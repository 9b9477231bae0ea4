import type { Page } from '@playwright/test';

/** What sticks out of the window, and what is cut short without a tooltip that has the whole of it. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    if (document.documentElement.scrollWidth > innerWidth) found.add('the window scrolls sideways');
    const inView = (element: Element): boolean =>
      element.closest(
        '.react-flow, [class*="-body"], [data-scrolls], .outline, .finding-list, .finding-detail, .route-tables-scroller',
      ) === null;
    for (const element of document.querySelectorAll('button, .title-counts, .title-saved, .pane-title')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || !inView(element)) continue;
      if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        found.add(`${element.textContent} is outside the window`);
    }
    for (const tab of document.querySelectorAll('[role=tab]')) {
      const list = tab.closest('[role=tablist]')!.getBoundingClientRect();
      if (tab.getBoundingClientRect().right > list.right + 1) found.add(`the tab ${tab.textContent} is cut off`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 1) continue;
      if (getComputedStyle(element).overflowX === 'visible' || element.matches('textarea, pre')) continue;
      if (element.closest('.visually-hidden') !== null) continue;
      let told = element.closest<HTMLElement>('[title]');
      while (told && !told.title.includes(element.textContent.trim())) told = told.parentElement!.closest('[title]');
      if (!told) found.add(`“${element.textContent}” is cut short: ${element.className}`);
    }
    return [...found];
  });
}
