<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<div class="weather">
<c:choose>
  <c:when test="${param.source == 'coast'}"><c:import url="https://weather.lagoa.pt/coast"/></c:when>
  <c:otherwise><c:import url="${param.source}"/></c:otherwise>
</c:choose>
</div>
