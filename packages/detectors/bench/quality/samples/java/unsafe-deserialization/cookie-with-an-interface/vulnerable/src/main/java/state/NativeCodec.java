package state;

import java.io.*;
import java.util.HashMap;
import java.util.Map;

class NativeCodec implements Codec {
    @Override
    public Map<?, ?> read(byte[] data) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            return (HashMap<?, ?>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
