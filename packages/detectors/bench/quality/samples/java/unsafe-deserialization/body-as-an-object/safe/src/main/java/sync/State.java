package sync;

import java.io.Serializable;

public class State implements Serializable {
    private static final long serialVersionUID = 1L;
    private int version;

    public int getVersion() {
        return version;
    }
}
