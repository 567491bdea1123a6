type Listener = (...values: never[]) => unknown;

/** An event of the browser: what was registered, and a way to let it happen. */
function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...values: unknown[]) => [...listeners].map((listener) => listener(...(values as never[]))),
    count: () => listeners.size,
  };
}

interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
}

/** The parts of the browser's API that are used by what is tested here, in memory. */
export function fakeBrowser() {
  const scripts = new Map<string, Registration>();
  const sent: { readonly tab: number; readonly message: unknown; readonly options: unknown }[] = [];
  const menus: { readonly id: string; readonly title: string; readonly contexts: readonly string[] }[] = [];
  const local: Record<string, unknown> = {};
  const session: Record<string, unknown> = {};
  return {
    scripts,
    sent,
    menus,
    local,
    session,
    runtime: {
      id: 'own-id',
      getURL: (path: string) => `chrome-extension://own-id${path}`,
      onMessage: fakeEvent(),
    },
    i18n: { getMessage: (key: string) => `text of ${key}` },
    permissions: { contains: async () => true },
    windows: { getCurrent: async () => ({ id: 1 }) },
    scripting: {
      /** What a script, or a function, comes to that is run in a tab. */
      injected: async (_tab: number, _func?: () => unknown): Promise<readonly { readonly result?: unknown }[]> => [
        { result: null },
      ],
      async executeScript(injection: { readonly target: { readonly tabId: number }; readonly func?: () => unknown }) {
        return this.injected(injection.target.tabId, injection.func);
      },
      getRegisteredContentScripts: async () => [...scripts.values()],
      async unregisterContentScripts({ ids }: { readonly ids: readonly string[] }) {
        for (const id of ids) scripts.delete(id);
      },
      async registerContentScripts(added: readonly Registration[]) {
        for (const script of added) {
          // As Chrome does.
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          if (script.matches.some((match) => /\/\/www\.[\d.]+\//.test(match) || /[ ]/.test(match)))
            throw new Error(`Script with ID '${script.id}' has invalid value for matches`);
          scripts.set(script.id, script);
        }
      },
    },
    tabs: {
      onActivated: fakeEvent(),
      onUpdated: fakeEvent(),
      async query() {
        return this.found();
      },
      async get(id: number) {
        const tab = this.found().find((each) => each.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
      updated: [] as unknown[],
      async update(...values: readonly unknown[]) {
        this.updated.push(values);
      },
      /** What `query` finds. */
      found: (): readonly { id?: number; url?: string; status?: string; incognito?: boolean }[] => [],
      created: [] as unknown[],
      async create(tab: unknown) {
        this.created.push(tab);
      },
      async sendMessage(tab: number, message: unknown, options: unknown) {
        sent.push({ tab, message, options });
        return { ok: true, value: null };
      },
    },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local[key] }),
        async set(values: Record<string, unknown>) {
          Object.assign(local, values);
        },
      },
      session: {
        get: async (key: string) => (key in session ? { [key]: session[key] } : {}),
        async set(values: Record<string, unknown>) {
          Object.assign(session, values);
        },
      },
      onChanged: fakeEvent(),
    },
    contextMenus: {
      async removeAll() {
        menus.length = 0;
      },
      create(line: (typeof menus)[number]) {
        if (menus.some(({ id }) => id === line.id)) throw new Error(`Cannot create item with duplicate id ${line.id}`);
        menus.push(line);
      },
      onClicked: fakeEvent(),
    },
    commands: {
      onCommand: fakeEvent(),
      getAll: async () => [
        { name: '_execute_action', description: '', shortcut: 'Alt+Shift+G' },
        { name: 'toggle-site', description: 'Turn marking on this site off, or on', shortcut: '' },
      ],
    },
    omnibox: {
      onInputStarted: fakeEvent(),
      onInputChanged: fakeEvent(),
      onInputEntered: fakeEvent(),
      invitations: [] as unknown[],
      setDefaultSuggestion(suggestion: unknown) {
        this.invitations.push(suggestion);
      },
    },
  };
}
