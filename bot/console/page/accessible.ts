import { ChoiceSetInput, type AdaptiveCard, type Input } from 'adaptivecards';

/**
 * What the renderer leaves out: groups of buttons that say what they are about, help and errors tied to their input and
 * next to its label, buttons that say whether what they open is open. Nothing a browser might keep is kept.
 */
export function makeAccessible(card: AdaptiveCard, root: HTMLElement): void {
  root.removeAttribute('tabindex');
  const described = new Set<string>();
  for (const input of card.getAllInputs()) describe(input, root, described);
  for (const field of root.querySelectorAll('input, textarea')) field.setAttribute('autocomplete', 'off');
  for (const button of root.querySelectorAll<HTMLElement>('[aria-controls]')) tellWhetherOpen(button, root);
  // Thirty buttons that all say "Change" say too little by themselves.
  for (const button of root.querySelectorAll<HTMLElement>('button[title]'))
    if (button.title !== button.textContent) button.ariaLabel = button.title;
}

const byId = (root: HTMLElement, id: string) => root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);

/** @param described the questions whose help and errors have found their place */
function describe(input: Input, root: HTMLElement, described: Set<string>): void {
  const control = input.renderedElement?.querySelector<HTMLElement>('.ac-input-container > *');
  if (!control || input.id === undefined) return;
  const [question = ''] = input.id.split('::');
  const label = control.parentElement?.previousElementSibling;
  const about = ['help', 'error'].flatMap((kind) => byId(root, `${kind}:${question}`) ?? []);
  // Where no heading says the question, the label of its first input does.
  if (!described.has(question) && label && !byId(root, `ask:${question}`)) label.after(...about);
  described.add(question);
  if (about.length > 0) control.setAttribute('aria-describedby', about.map(({ id }) => id).join(' '));
  if (input instanceof ChoiceSetInput && (input.isMultiSelect || !input.isCompact)) {
    control.setAttribute('role', input.isMultiSelect ? 'group' : 'radiogroup');
    if (label?.id) control.setAttribute('aria-labelledby', label.id);
    // The group says the question: the first of its buttons need not say it again, as the renderer has it at each change.
    const sayOnce = () => {
      for (const button of control.querySelectorAll('input')) button.removeAttribute('aria-labelledby');
    };
    sayOnce();
    control.addEventListener('change', () => setTimeout(sayOnce));
  }
  if (byId(root, `error:${question}`) && control.getAttribute('role') !== 'group')
    control.setAttribute('aria-invalid', 'true');
}

function tellWhetherOpen(button: HTMLElement, root: HTMLElement): void {
  const target = byId(root, button.getAttribute('aria-controls') ?? '');
  if (target === null) return;
  const tell = () => button.setAttribute('aria-expanded', String(target.style.display !== 'none'));
  tell();
  // The renderer's own listener opens and closes; this one comes after it.
  button.addEventListener('click', () => setTimeout(tell));
}
