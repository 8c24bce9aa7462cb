package com.penhallowshops.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

final class DraftReader {

    record Draft(int lines, long customer) implements Serializable {
    }

    private DraftReader() {
    }

    static Draft read(byte[] bytes) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            Object value = in.readObject();
            if (value instanceof Draft draft) {
                return draft;
            }
            throw new IOException("Not a draft");
        } catch (ClassNotFoundException e) {
            throw new IOException("Not a draft", e);
        }
    }
}
