export const environment = {
  api: '/api',
  publicPaymentKey: 'pk_live_school_7Yd2mQ',
  maps: 'https://maps.harbour-services.example/embed',
};
