/**
 * A copy that shares no memory with what it was cut from. A part of a text keeps the whole of it alive (V8's sliced strings), so
 * what outlives a post would keep the export that it stood in.
 */
export const detached = <T>(value: T): T => structuredClone(value);
