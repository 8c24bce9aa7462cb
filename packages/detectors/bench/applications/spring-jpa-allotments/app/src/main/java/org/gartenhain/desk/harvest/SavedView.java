package org.gartenhain.desk.harvest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class SavedView {
    @Id
    @GeneratedValue
    private Long id;

    private String owner;
    private String restriction;
    private int size;

    public Long getId() { return id; }
    public String getOwner() { return owner; }
    public void setOwner(String owner) { this.owner = owner; }
    public String getRestriction() { return restriction; }
    public void setRestriction(String restriction) { this.restriction = restriction; }
    public int getSize() { return size; }
    public void setSize(int size) { this.size = size; }
}
