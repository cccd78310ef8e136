/** An address without escapes; as it is if it has a literal percent sign. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
