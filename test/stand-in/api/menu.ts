import type { MenuItemConstructorOptions, PopupOptions } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { notEmulated, strict } from './strict.ts';
import { StrictEmitter } from './strict-emitter.ts';

type Options = Omit<MenuItemConstructorOptions, 'submenu' | 'click'> & {
  readonly submenu?: Options[] | Menu;
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
};

let applicationMenu: Menu | null = null;

/** A menu that nothing draws: specs find its items by id and click them. Roles that specs do not click do nothing. */
export class Menu extends StrictEmitter {
  items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (Options | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  /** Opens and closes at once, as if the person had chosen nothing. */
  popup(options: PopupOptions = {}): void {
    this.emit('menu-will-show');
    this.emit('menu-will-close');
    options.callback?.();
  }

  closePopup(): void {
    // no popup stays open
  }
}

export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: MenuItemConstructorOptions['role'];
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator: string | null;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | undefined;
  private readonly onClick: Options['click'];

  constructor(options: Options) {
    this.id = options.id;
    this.role = options.role;
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? null;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : options.submenu;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.menu = undefined;
    this.onClick = options.click;
    return strict('MenuItem', this);
  }

  /** What choosing the item does; specs call it. */
  click(): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.chooseAmongRadios();
    const window = BrowserWindow.getFocusedWindow() ?? undefined;
    if (this.onClick) this.onClick(this, window, {});
    else if (this.role === 'quit') app.quit();
    else if (this.role === 'close') window?.close();
    else if (this.role) throw notEmulated(`clicking the menu role '${this.role}'`);
  }

  private chooseAmongRadios(): void {
    const group = this.menu?.items.filter((item) => item.type === 'radio') ?? [];
    for (const item of group) item.checked = item === this;
  }
}
