export interface Parcel {
  quantity: number;
  weight: number;
}

const TARIFFS: Record<string, (p: Parcel) => number> = {
  flat: () => 6.9,
  weight: (p) => 4 + p.weight * 0.8,
  piece: (p) => p.quantity * 1.2,
};

export function tariff(name: string, parcel: Parcel): number {
  const rule = Object.prototype.hasOwnProperty.call(TARIFFS, name) ? TARIFFS[name] : TARIFFS.flat;
  return rule(parcel);
}

// Customers with a contract describe their own rate, e.g. "3.5 + weight * 0.4".
export function contractRate(formula: string, parcel: Parcel): number {
  const rate = new Function('quantity', 'weight', `return (${formula});`);
  return Number(rate(parcel.quantity, parcel.weight));
}
