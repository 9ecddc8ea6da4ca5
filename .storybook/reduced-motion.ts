// The browser alone knows what `prefers-reduced-motion` is; the toolbar wants a say. Rules that ask for it are rewritten.
// To be imported before the elements are, as they make their sheets when they are defined.

const asking = /\(prefers-reduced-motion:\s*(reduce|no-preference)\)/;
/** Each such rule, and what it asks for. */
const rules = new Map<CSSMediaRule, string>();
let reduced = false;

const apply = (rule: CSSMediaRule, asked: string): void => {
  const wanted = asking.exec(asked)?.[1] === 'reduce';
  rule.media.mediaText = !reduced ? asked : wanted ? 'all' : 'not all';
};

function note(list: CSSRuleList): void {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule && asking.test(rule.media.mediaText)) {
      rules.set(rule, rule.media.mediaText);
      apply(rule, rule.media.mediaText);
    }
    if ('cssRules' in rule) note(rule.cssRules as CSSRuleList);
  }
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the sheet
const { replaceSync } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (text) {
  replaceSync.call(this, text);
  note(this.cssRules);
};

/** As if the person had asked the system for less motion, or had not. */
export function reduceMotion(wanted: boolean): void {
  if (wanted === reduced) return;
  reduced = wanted;
  for (const [rule, asked] of rules) apply(rule, asked);
}
