package is.vedur.stod;

import java.io.Serializable;

public class Reading implements Serializable {
    private static final long serialVersionUID = 2L;

    double celsius;
    double hectopascal;
}
