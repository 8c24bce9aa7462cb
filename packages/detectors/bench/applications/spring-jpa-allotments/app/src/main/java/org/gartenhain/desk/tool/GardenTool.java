package org.gartenhain.desk.tool;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class GardenTool {
    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String manual;

    public Long getId() { return id; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getManual() { return manual; }
    public void setManual(String manual) { this.manual = manual; }
}
