<%@ page contentType="text/html;charset=UTF-8" isErrorPage="true" import="java.io.PrintWriter" %>
<!DOCTYPE html>
<html>
<body>
<h1>Something went wrong</h1>
<p>Please call the depot and tell them when it happened.</p>
<pre>
<%
  exception.printStackTrace(new PrintWriter(out));
%>
</pre>
</body>
</html>
