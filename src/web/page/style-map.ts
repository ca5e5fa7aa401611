import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo } from "lit/directive.js";

/**
 * Stands in for lit's own `styleMap`, which begins with a `style` attribute: the page's Content-Security-Policy
 * forbids those, while styles that a script sets one by one are allowed.
 */
class StyleMap extends Directive {
  readonly #element: HTMLElement | undefined;

  constructor(part: PartInfo) {
    super(part);
    const element: unknown = "element" in part ? part.element : undefined;
    this.#element = element instanceof HTMLElement ? element : undefined;
  }

  render(_styles: Readonly<Record<string, string | undefined>>): typeof noChange {
    return noChange;
  }

  override update(_part: ElementPart, [styles]: Parameters<StyleMap["render"]>): typeof noChange {
    for (const [name, value] of Object.entries(styles)) this.#element?.style.setProperty(name, value ?? "");
    return noChange;
  }
}

export const styleMap: ReturnType<typeof directive<typeof StyleMap>> = directive(StyleMap);
