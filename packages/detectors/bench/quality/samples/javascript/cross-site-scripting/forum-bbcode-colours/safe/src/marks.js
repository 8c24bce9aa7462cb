export const marks = {
  b: (inner) => `<strong>${inner}</strong>`,
  i: (inner) => `<em>${inner}</em>`,
  colour: (inner, value) => `<span style="color: ${value}">${inner}</span>`
};
