// The frame is the same for everybody and opens without a network; what is in it comes by the API, or from what the device has kept.
export const ssr = false;
