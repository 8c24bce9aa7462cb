const VIDEOS = new Map([
  [1, { title: 'Introduction', file: '/srv/videos/introduction.mp4' }],
  [2, { title: 'Installation', file: '/srv/videos/installation.mp4' }],
  [3, { title: 'Maintenance', file: '/srv/videos/maintenance.mp4' }],
]);

export const findVideo = (id) => VIDEOS.get(id);
