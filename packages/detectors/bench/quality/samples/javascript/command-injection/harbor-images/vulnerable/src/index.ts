export { ImageTool } from './image-tool.js';
export { VolumeTool } from './volume-tool.js';
export type { ToolOptions } from './tool.js';
