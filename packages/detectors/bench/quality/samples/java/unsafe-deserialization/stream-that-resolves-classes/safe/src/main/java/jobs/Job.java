package jobs;

import java.io.Serializable;

public class Job implements Serializable {
    private static final long serialVersionUID = 7L;
    Integer priority = 1;
}
