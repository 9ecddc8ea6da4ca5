import type { LitElement, ReactiveController } from 'lit';
import type { MessageOverrides, PartTexts } from '../locales/messages.js';
import type { MessagesController } from './messages.js';

interface TextsHost extends LitElement {
  messages: MessageOverrides;
}

/** What one view says, in the language of the host, with the page's own wording on top. */
export class PartTextsController<Part extends keyof PartTexts> implements ReactiveController {
  #language = '';
  #loaded: PartTexts[Part] | undefined;

  constructor(
    readonly host: TextsHost,
    readonly messages: MessagesController,
    readonly part: Part,
  ) {
    host.addController(this);
  }

  /** `undefined` while they load. */
  get texts(): PartTexts[Part] | undefined {
    return this.#loaded && override(this.#loaded, this.host.messages[this.part] ?? {});
  }

  hostUpdate(): void {
    const { language } = this.messages;
    if (language && language !== this.#language) void this.load().catch(() => undefined);
  }

  /** @throws where the texts cannot be fetched; old words are better than none, and the next update asks again. */
  async load(): Promise<PartTexts[Part]> {
    const { language } = this.messages;
    this.#language = language;
    try {
      const texts = await (await this.messages.loadMore())?.parts[this.part]();
      if (!texts) throw new Error('no texts yet');
      if (language === this.#language) this.#loaded = texts;
      this.host.requestUpdate();
      return texts;
    } catch (cause) {
      this.#language = '';
      throw cause;
    }
  }
}

/**
 * The texts of a view that is about to be shown.
 *
 * @throws where they cannot be fetched.
 */
export async function loadPart<Part extends keyof PartTexts>(
  host: TextsHost,
  messages: MessagesController,
  part: Part,
): Promise<{ said: PartTextsController<Part>; now: PartTexts[Part] }> {
  const said = new PartTextsController(host, messages, part);
  try {
    return { said, now: await said.load() };
  } catch (cause) {
    host.removeController(said);
    throw cause;
  }
}

/** Single texts replaced, at any depth; lists are replaced whole. A page may know reasons that we do not. */
function override<Texts extends object>(texts: Texts, own: object): Texts {
  const entries = Object.entries({ ...own, ...texts }).map(([key, text]: [string, unknown]) => {
    const wanted = Object.hasOwn(own, key) ? (own as Record<string, unknown>)[key] : undefined;
    return [key, isRecord(text) && isRecord(wanted) ? override(text, wanted) : (wanted ?? text)] as const;
  });
  return Object.fromEntries(entries) as Texts;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
