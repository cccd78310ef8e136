/** An old path and the live path that replaced it. */
export interface Redirect {
  from: string;
  to: string;
}
