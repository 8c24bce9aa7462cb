package state;

import java.io.IOException;
import java.util.Map;

interface Codec {
    Map<?, ?> read(byte[] data) throws IOException;
}
