package ch.steinbruch.jobs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

public class Job {
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "kind")
    public Object detail;

    public int number;

    public static class Blast {
        public int kilograms;
    }

    public static class Drill {
        public int metres;
    }
}
