export const names = {
  chalk: [250, 248, 240],
  slate: [64, 72, 80],
  ochre: [204, 119, 34]
};
