type Child = Node | string | undefined;

/** Attributes by name; one that is undefined or false is left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its attributes and children. Texts become text nodes, so nothing in them is markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function button(text: string, onClick: () => void, className = 'plain'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** Makes the children of an element those given. One that is there already is not moved: the focus stays in it. */
export function setChildren(parent: Element, nodes: readonly Node[]): void {
  for (const node of [...parent.childNodes]) if (!nodes.includes(node)) node.remove();
  nodes.forEach((node, index) => {
    const there = parent.childNodes[index];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
}
