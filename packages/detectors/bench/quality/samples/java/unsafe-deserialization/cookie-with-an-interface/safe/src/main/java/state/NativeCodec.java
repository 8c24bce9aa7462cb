package state;

import java.io.*;
import java.util.HashMap;
import java.util.Map;

class NativeCodec implements Codec {
    @Override
    public Map<?, ?> read(byte[] data) throws IOException {
        Map<String, String> values = new HashMap<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(data)));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int at = line.indexOf('=');
            values.put(line.substring(0, Math.max(at, 0)), line.substring(at + 1));
        }
        return values;
    }
}
