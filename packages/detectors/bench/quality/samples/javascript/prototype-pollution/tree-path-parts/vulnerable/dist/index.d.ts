export type Path = string | readonly (string | number)[];
export declare class Tree<S extends object> {
    constructor(initial?: S);
    get(path: Path): unknown;
    set(path: Path, value: unknown): this;
    observe(listener: (path: Path, before: unknown, after: unknown) => void): () => void;
}
